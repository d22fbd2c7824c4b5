/**
 * The demo content as entries, without Payload: near to what the projection makes of it, so that
 * labels and the core of the search can be tried without a database. The last word have the
 * entries that the portal itself makes.
 */
import { articles } from '@/demo/content/articles'
import { columns } from '@/demo/content/columns'
import { departments } from '@/demo/content/departments'
import { staff } from '@/demo/content/staff'
import type { DemoArticle, DemoColumn, DemoDepartment, DemoStaff } from '@/demo/content/types'
import type { ColumnNode, Entry, EntryFile, NamedThing } from '@/search/entry'
import { attachmentsOf, fileOf, linesOf, peopleOf } from './demo-parts'

export { demoFileTexts } from './demo-files'

const departmentOf = new Map(departments.map((department) => [department.slug, department]))

/** Everything public of the demo: articles, departments, staff with consent, pages. */
export function demoEntries(): Entry[] {
  return [
    ...articles.flatMap((article, at) => articleEntry(article, at + 1)),
    ...departments.map(departmentEntry),
    ...staff.filter(({ consentOn }) => consentOn !== undefined).map(staffEntry),
    ...flatten(columns).flatMap(pageEntry),
  ]
}

export function demoColumns(): ColumnNode[] {
  return flatten(columns).map(({ path, column }) => ({ id: path, title: column.title, path }))
}

export function demoDepartments(): NamedThing[] {
  return departments.map(({ slug, name }) => ({ id: slug, title: name }))
}

function articleEntry(article: DemoArticle, number: number): Entry[] {
  if (article.publishedAt === undefined) return []
  const { disclosure } = article
  const at = new Date(`${article.publishedAt.replace(' ', 'T')}:00+08:00`).toISOString()
  const month = article.publishedAt.slice(0, 7).replace('-', '')
  const day = article.publishedAt.slice(0, 10).replaceAll('-', '')
  const parts = [...article.body]
  const mentioned = parts.flatMap(peopleOf)
  const files = new Set([...(article.attachments ?? []), ...parts.flatMap(attachmentsOf)])
  return [
    {
      ...nothing,
      collection: 'articles',
      id: `articles-${number}`,
      kind: article.kind,
      title: article.title,
      subtitle: article.subtitle ?? null,
      body: parts.flatMap(linesOf).join('\n'),
      names: [
        ...article.departments.flatMap(namesOf),
        ...mentioned,
        ...article.keywords,
        ...[disclosure?.documentNumber, disclosure?.indexNumber].filter(
          (name) => name !== undefined,
        ),
      ],
      source: article.source,
      at,
      number,
      column: article.column,
      path: `${month}/t${day}_${number}.html`,
      columns: [article.column, ...(article.alsoIn ?? [])],
      departments: [...article.departments],
      files: [...files].map(fileOf),
    },
  ]
}

function departmentEntry(department: DemoDepartment): Entry {
  const { slug, name, shortName, address, phone, duties } = department
  return {
    ...nothing,
    collection: 'departments',
    id: slug,
    kind: 'department',
    title: name,
    body: [...duties.flatMap(linesOf), address, phone].join('\n'),
    names: [shortName],
    path: `/departments/${slug}/`,
    departments: [slug],
  }
}

function staffEntry(person: DemoStaff): Entry {
  const honors = (person.honors ?? []).map(({ title }) => title)
  return {
    ...nothing,
    collection: 'staff',
    id: person.key,
    kind: 'staff',
    title: person.name,
    subtitle: person.position,
    body: [person.responsibilities ?? '', ...person.biography, ...honors].join('\n'),
    names: namesOf(person.department),
    path: `/staff/${person.key}/`,
    departments: [person.department],
  }
}

function pageEntry({ path, column }: { path: string; column: DemoColumn }): Entry[] {
  if (!column.body) return []
  return [
    {
      ...nothing,
      collection: 'columns',
      id: path,
      kind: 'page',
      title: column.title,
      body: column.body.flatMap(linesOf).join('\n'),
      names: [...column.keywords],
      path,
      columns: [path],
      departments: column.department === undefined ? [] : [column.department],
    },
  ]
}

const nothing = {
  subtitle: null,
  names: [] as string[],
  source: null,
  at: null,
  number: 0,
  column: null,
  columns: [] as string[],
  departments: [] as string[],
  files: [] as EntryFile[],
}

function flatten(of: readonly DemoColumn[], above = '/'): { path: string; column: DemoColumn }[] {
  return of.flatMap((column) => {
    const path = `${above}${column.slug}/`
    return [{ path, column }, ...flatten(column.children ?? [], path)]
  })
}

function namesOf(slug: string): string[] {
  const department = departmentOf.get(slug)
  return department ? [department.name, department.shortName] : []
}
