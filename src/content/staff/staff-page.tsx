import { Breadcrumb } from '@/ui/breadcrumb'
import { DatedList } from '@/ui/dated-list'
import { Photo } from '@/ui/photo'
import { RichText } from '@/ui/rich-text/rich-text'
import { Section } from '@/ui/section'

import { internalHref } from '../internal-href'
import { DEPARTMENTS_PATH } from '../paths'
import type { StaffView } from './view'

/** One person: portrait, post, what they are in charge of, honours, stories. */
export function StaffPage({ person }: { person: StaffView }) {
  const { department, biography, honors, stories } = person
  const trail = [
    { title: '机构设置', href: DEPARTMENTS_PATH },
    ...(department ? [department] : []),
    { title: person.name, href: person.path },
  ]
  return (
    <>
      <Breadcrumb trail={trail} />
      <div className="profile">
        {person.photo && (
          <Photo photo={person.photo} className="profile__photo" sizes="15rem" isFirst />
        )}
        <div>
          <h1 className="page-title">{person.name}</h1>
          {person.position && <p className="profile__post">{person.position}</p>}
          <dl className="facts">
            {department && (
              <>
                <dt>所在机构</dt>
                <dd>
                  <a href={department.href}>{department.title}</a>
                </dd>
              </>
            )}
            {person.responsibilities && (
              <>
                <dt>分工</dt>
                <dd>{person.responsibilities}</dd>
              </>
            )}
            {person.workPhone && (
              <>
                <dt>办公电话</dt>
                <dd className="number">{person.workPhone}</dd>
              </>
            )}
          </dl>
        </div>
      </div>
      {biography && (
        <Section title="简介">
          <RichText
            data={biography}
            className="prose--page"
            internalHref={internalHref}
            topLevel={3}
          />
        </Section>
      )}
      {honors.length > 0 && (
        <Section title="荣誉">
          <ul className="honors">
            {honors.map(({ title, year }) => (
              <li key={`${title}${year}`}>
                {year && <span className="honors__year number">{year}年</span>}
                {title}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {stories.length > 0 && (
        <Section title="相关报道">
          <DatedList items={stories} />
        </Section>
      )}
    </>
  )
}
