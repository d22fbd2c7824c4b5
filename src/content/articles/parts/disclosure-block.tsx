import type { DisclosureView, ValidityView } from '../disclosure'

/** 索引号, 文号 and the other facts of a document. */
export function DisclosureBlock({ disclosure }: { disclosure: DisclosureView }) {
  return (
    <dl className="disclosure">
      {disclosure.facts.map(({ label, value, isWide }) => (
        <div
          key={label}
          className={isWide ? 'disclosure__pair disclosure__pair--wide' : 'disclosure__pair'}
        >
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Says above a document that it no longer holds, and what does. */
export function ValidityNotice({ validity }: { validity: ValidityView }) {
  return (
    <p className="withdrawn">
      <strong>本文件{validity.label}。</strong>
      {validity.replacedBy && (
        <>
          请以
          <a href={validity.replacedBy.href}>《{bare(validity.replacedBy.title)}》</a>
          为准。
        </>
      )}
    </p>
  )
}

/** The title without book title marks of its own round the whole of it. */
function bare(title: string): string {
  return /^《[^《》]*》$/.test(title) ? title.slice(1, -1) : title
}
