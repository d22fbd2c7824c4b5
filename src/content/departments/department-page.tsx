import { Breadcrumb } from '@/ui/breadcrumb'
import { DatedList } from '@/ui/dated-list'
import { EmptyState } from '@/ui/empty-state'
import { RichText } from '@/ui/rich-text/rich-text'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'

import { internalHref } from '../internal-href'
import { DEPARTMENTS_PATH } from '../paths'
import { People } from '../staff/people'
import { ContactCard } from './parts/contact-card'
import type { DepartmentView } from './view'

/** One department: duties, contact, leaders, staff, units, dispatches. */
export function DepartmentPage({ department }: { department: DepartmentView }) {
  const { parent, duties, leaders, staff, units, columns, articles } = department
  const trail = [
    { title: '机构设置', href: DEPARTMENTS_PATH },
    ...(parent ? [parent] : []),
    { title: department.name, href: department.path },
  ]
  return (
    <>
      <Breadcrumb trail={trail} />
      <div className="page-head">
        <h1 className="page-title">{department.name}</h1>
        {parent && (
          <p className="page-intro">
            隶属 <a href={parent.href}>{parent.title}</a>
          </p>
        )}
      </div>
      <div className="beside">
        <div>
          <Section title="主要职责">
            {duties ? (
              <RichText
                data={duties}
                className="prose--page"
                internalHref={internalHref}
                topLevel={3}
              />
            ) : (
              <EmptyState text="职责内容正在整理，请通过联系电话咨询。" />
            )}
          </Section>
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
          {columns.length > 0 && (
            <Section title="信息公开">
              <Tiles links={columns} />
            </Section>
          )}
        </div>
        <ContactCard contact={department.contact} units={units} />
      </div>
      {articles.length > 0 && (
        <Section title="相关信息">
          <DatedList items={articles} />
        </Section>
      )}
    </>
  )
}
