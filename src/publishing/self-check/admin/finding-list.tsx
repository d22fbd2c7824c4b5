import type { FindingView, PageLink } from './self-check-view'

/** What is wrong by one rule: the fault, where to mend it, and the pages that have it. */
export function FindingList({ findings }: { findings: FindingView[] }) {
  return findings.map(({ advice, extent, fault, mend, pages }) => (
    <div className="portal-self-check__finding" key={fault}>
      <p>
        {fault}
        {advice}
        {mend && (
          <>
            {' '}
            <a className="portal-self-check__mend" href={mend.href}>
              修改{mend.label}
            </a>
          </>
        )}
      </p>
      {extent === null ? (
        <PageList pages={pages} />
      ) : (
        <details>
          <summary>{extent}</summary>
          <PageList pages={pages} />
        </details>
      )}
    </div>
  ))
}

function PageList({ pages }: { pages: PageLink[] }) {
  return (
    <ul className="portal-self-check__pages">
      {pages.map(({ href, label, mend }) => (
        <li key={href}>
          <a href={href} rel="noopener" target="_blank">
            {label}
          </a>
          {mend && (
            <a className="portal-self-check__mend" href={mend.href}>
              修改{mend.label}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
