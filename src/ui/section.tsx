import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  /** Where the whole list is; links the heading and 更多. */
  href?: string
  isWide?: boolean
  /** For links to this part. */
  id?: string
  children: ReactNode
}

/** A headed part of a page. */
export function Section({ title, href, isWide = false, id, children }: SectionProps) {
  return (
    <section className={isWide ? 'section section--wide' : 'section'} id={id}>
      <div className="section__head">
        <h2 className="section__title">{href ? <a href={href}>{title}</a> : title}</h2>
        {href && (
          <a className="section__more" href={href} aria-label={`更多${title}`}>
            更多
          </a>
        )}
      </div>
      {children}
    </section>
  )
}
