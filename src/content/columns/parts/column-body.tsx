import { DatedList } from '@/ui/dated-list'
import { EmptyState } from '@/ui/empty-state'
import { Pager } from '@/ui/pager'
import { RichText } from '@/ui/rich-text/rich-text'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'

import { Directory } from '../../departments/directory'
import { internalHref } from '../../internal-href'
import { People } from '../../staff/people'
import type { ColumnContent } from '../view'
import { Catalogue } from './catalogue'

/** The middle of a column's page, by its kind of content. */
export function ColumnBody({ content }: { content: ColumnContent }) {
  switch (content.kind) {
    case 'rows':
      return content.rows.length > 0 ? (
        <>
          <DatedList items={content.rows} isGrouped />
          <Pager pager={content.pager} />
        </>
      ) : (
        <EmptyState text="本栏目暂无内容。" />
      )
    case 'catalogue':
      return content.rows.length > 0 ? (
        <>
          <Catalogue rows={content.rows} />
          <Pager pager={content.pager} />
        </>
      ) : (
        <EmptyState text="本目录暂无文件。" />
      )
    case 'children':
      return (
        <>
          <Tiles links={content.links} />
          <div className="children">
            {content.lists.map(({ link, rows }) => (
              <Section key={link.href} title={link.title} href={link.href}>
                <DatedList items={rows} />
              </Section>
            ))}
          </div>
        </>
      )
    case 'text':
      return content.body ? (
        <RichText data={content.body} className="prose--page" internalHref={internalHref} />
      ) : (
        <EmptyState text="本栏目内容正在整理。" />
      )
    case 'directory':
      return <Directory entries={content.entries} />
    case 'people':
      return <PeopleGroups leaders={content.leaders} staff={content.staff} />
  }
}

type PeopleContent = Extract<ColumnContent, { kind: 'people' }>

function PeopleGroups({ leaders, staff }: Omit<PeopleContent, 'kind'>) {
  if (leaders.length + staff.length === 0) return <EmptyState text="本栏目暂无人员信息。" />
  return (
    <>
      {leaders.length > 0 && (
        <Section title="领导信息">
          <People people={leaders} />
        </Section>
      )}
      {staff.length > 0 && (
        <Section title="工作人员">
          <People people={staff} />
        </Section>
      )}
    </>
  )
}
