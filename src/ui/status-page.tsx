interface StatusPageProps {
  title: string
  text: string
  /** Ways to go on, beside home and the site map. */
  links?: { title: string; href: string }[]
}

/** What a visitor reads when an address has nothing to show, and how to go on. */
export function StatusPage({ title, text, links = [] }: StatusPageProps) {
  const ways = [
    ...links,
    { title: '返回首页', href: '/' },
    { title: '网站地图', href: '/sitemap.html' },
  ]
  return (
    <div className="status">
      <h1 className="page-title">{title}</h1>
      <p className="status__text">{text}</p>
      <ul className="status__links">
        {ways.map(({ title: label, href }) => (
          <li key={href}>
            <a className="button" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
