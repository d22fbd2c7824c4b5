import type { NavItem } from '@/ui/shell-view'

import type { DepartmentView } from '../view'

interface ContactCardProps {
  contact: DepartmentView['contact']
  units: NavItem[]
}

/** How to reach a department, and what belongs to it. */
export function ContactCard({ contact, units }: ContactCardProps) {
  if (contact.length + units.length === 0) return null
  return (
    <aside className="cards" aria-label="联系方式与下属机构">
      {contact.length > 0 && (
        <div className="card">
          <h2 className="card__title">联系方式</h2>
          <dl className="facts facts--stacked">
            {contact.map(({ label, value, href, mapHref }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="number">
                  {href ? <a href={href}>{value}</a> : value}
                  {mapHref && (
                    <a className="facts__map" href={mapHref} rel="noopener">
                      在地图上查看
                    </a>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {units.length > 0 && (
        <div className="card">
          <h2 className="card__title">下属机构</h2>
          <ul className="card__links">
            {units.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  )
}
