import { DatedList } from '@/ui/dated-list'
import { EmptyState } from '@/ui/empty-state'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'

import { DEPARTMENTS_PATH } from '../paths'
import { isWideSection, type HomeSection, type HomeView } from './home-view'
import { Hotline } from './parts/hotline'
import { Lead } from './parts/lead'
import { PictureCards } from './parts/picture-cards'

/** The home page: lead dispatch, columns, departments, links. */
export function HomePage({ siteName, home }: { siteName: string; home: HomeView }) {
  const { lead, sections, departments, links, hotline } = home
  return (
    <>
      <h1 className="unseen">{siteName}</h1>
      {lead && <Lead lead={lead} />}
      <div className="columns">
        {sections.map((section, index) => (
          <Section
            key={section.href}
            title={section.title}
            href={section.href}
            isWide={isWideSection(sections, index)}
          >
            <HomeSectionBody section={section} />
          </Section>
        ))}
      </div>
      {departments.length > 0 && (
        <Section title="机构设置" href={DEPARTMENTS_PATH}>
          <Tiles links={departments} />
        </Section>
      )}
      {hotline && <Hotline number={hotline} />}
      {links.length > 0 && (
        <Section title="友情链接">
          <ul className="links">
            {links.map(({ title, href }) => (
              <li key={href}>
                <a href={href} rel="noopener">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function HomeSectionBody({ section }: { section: HomeSection }) {
  if (section.layout === 'photos') {
    if (section.cards.length > 0) return <PictureCards cards={section.cards} />
  } else if (section.rows.length > 0) {
    return <DatedList items={section.rows} />
  }
  return <EmptyState text="暂无内容。" />
}
