import { cache } from 'react'

import type { Home } from '@/payload-types'
import { relationId } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'

import { cardById, latestCards, type ArticleCard } from '../articles/cards'
import { latestArticles } from '../articles/queries'
import { articleRows } from '../articles/rows'
import { columnIdsWithin, columnsByIds, navigationColumns } from '../columns/queries'
import { allDepartments } from '../departments/queries'
import { directoryView } from '../departments/view'
import { wantedSections, type HomeSection, type HomeView, type WantedSection } from './home-view'
import { friendlyLinks, hotlineOf } from './view'

/** Everything the home page shows; read once for its head and its body. */
export const loadHomeView = cache(async (reader: ContentReader): Promise<HomeView> => {
  const [home, site] = await Promise.all([reader.global('home'), reader.global('site')])
  const wanted = await sectionsOf(reader, home)
  const [lead, sections, departments] = await Promise.all([
    leadOf(reader, home, wanted),
    Promise.all(wanted.map((section) => loadSection(reader, section))),
    home.showDepartments === false ? [] : allDepartments(reader),
  ])
  return {
    version: home.updatedAt ?? null,
    lead,
    sections,
    departments: directoryView(departments).flatMap(({ title, href, units }) => [
      { title, href },
      ...units,
    ]),
    links: friendlyLinks(site),
    hotline: hotlineOf(site),
  }
})

/** What the editor chose; before that, the first-level columns. */
async function sectionsOf(reader: ContentReader, home: Home): Promise<WantedSection[]> {
  const ids = (home.sections ?? []).flatMap(({ column }) => relationId(column) ?? [])
  if (ids.length > 0) return wantedSections(home, await columnsByIds(reader, ids))
  const columns = (await navigationColumns(reader)).filter(({ view }) => view === 'list')
  const sections = columns.map(({ id }) => ({ column: id }))
  return wantedSections({ ...home, sections }, columns)
}

async function leadOf(
  reader: ContentReader,
  home: Home,
  sections: WantedSection[],
): Promise<ArticleCard | null> {
  const chosen = relationId(home.lead)
  const lead = chosen ? await cardById(reader, chosen) : null
  if (lead) return lead
  const ids = await Promise.all(sections.map(({ path }) => columnIdsWithin(reader, path)))
  return (await latestCards(reader, ids.flat(), 1))[0] ?? null
}

async function loadSection(reader: ContentReader, section: WantedSection): Promise<HomeSection> {
  const { title, href, path, count, layout } = section
  const ids = await columnIdsWithin(reader, path)
  if (layout === 'photos') {
    return { title, href, layout, cards: await latestCards(reader, ids, count) }
  }
  const articles = await latestArticles(reader, ids, count)
  return { title, href, layout, rows: articleRows(articles) }
}
