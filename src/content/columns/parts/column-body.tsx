import { DatedList } from '@/ui/dated-list'
import { EmptyState } from '@/ui/empty-state'
import { Pager } from '@/ui/pager'
import { RichText } from '@/ui/rich-text/rich-text'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'

import { Directory } from '../../departments/directory'
import { internalHref } from '../../internal-href'
import { People } from '../../staff/people'
import type { ChildList, ColumnContent } from '../view'
import { Catalogue } from './catalogue'
import { YearBar } from './year-bar'

/** The middle of a column's page, by its kind of content. */
export function ColumnBody({ content }: { content: ColumnContent }) {
  switch (content.kind) {
    case 'rows':
      return content.rows.length > 0 ? (
        <>
          <YearBar years={content.years} />
          <DatedList items={content.rows} isGrouped />
          <Pager pager={content.pager} />
        </>
      ) : (
        <EmptyState text="本栏目暂无内容。" />
      )
    case 'catalogue':
      return content.rows.length > 0 ? (
        <>
          <YearBar years={content.years} />
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
          <ChildLists lists={content.lists} />
        </>
      )
    case 'text':
      return (
        <>
          {content.body && (
            <RichText data={content.body} className="prose--page" internalHref={internalHref} />
          )}
          {!content.body && content.lists.length === 0 && (
            <EmptyState text="本栏目内容正在整理。" />
          )}
          <ChildLists lists={content.lists} />
        </>
      )
    case 'directory':
      return <Directory entries={content.entries} />
    case 'people':
      return <PeopleGroups leaders={content.leaders} staff={content.staff} />
  }
}

function ChildLists({ lists }: { lists: ChildList[] }) {
  if (lists.length === 0) return null
  return (
    <div className="children">
      {lists.map(({ link, rows }) => (
        <Section key={link.href} title={link.title} href={link.href}>
          <DatedList items={rows} />
        </Section>
      ))}
    </div>
  )
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
