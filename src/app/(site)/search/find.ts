import { cache } from 'react'

import { columnByPath, columnsByIds } from '@/content/columns/queries'
import { allDepartments } from '@/content/departments/queries'
import { searchKinds } from '@/content/search-kinds'
import { answerOrRefusal } from '@/search/answer-or-refusal'
import type { ChosenNames } from '@/search/filters-view'
import { isBlank, PAGE_PARAMETERS, readRequest } from '@/search/read-request'
import type { SearchRequest } from '@/search/request'
import { portalSearch } from '@/search/search'

import { siteReader } from '../site-request'

/** Parameters of a page, as Next gives them. */
export type PageParams = Record<string, string | string[] | undefined>

/** What the address asks for, and what the search says to it. */
export const findResults = cache(async (params: PageParams) => {
  const { request, faults } = readRequest(paramsOf(params), searchKinds)
  const outcome = isBlank(request.q)
    ? null
    : await answerOrRefusal(portalSearch(), (search) => search.find(request))
  return { request, faults, outcome, kinds: searchKinds, names: await chosenNames(request) }
})

function paramsOf(params: PageParams): URLSearchParams {
  const found = new URLSearchParams()
  for (const name of PAGE_PARAMETERS) {
    const value = firstOf(params[name])
    if (value !== '') found.set(name, value)
  }
  return found
}

/** A parameter may be given more than once. */
export function firstOf(value: PageParams[string]): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** Filters are shown by name even when no hit is left to tell it. */
async function chosenNames({ column, department }: SearchRequest): Promise<ChosenNames> {
  return {
    column: column === null ? null : await columnTitle(column),
    department: department === null ? null : await departmentName(department),
  }
}

async function columnTitle(idOrPath: string): Promise<string | null> {
  const reader = await siteReader()
  const column = idOrPath.startsWith('/')
    ? await columnByPath(reader, idOrPath)
    : (await columnsByIds(reader, [idOrPath]))[0]
  return column?.title ?? null
}

async function departmentName(id: string): Promise<string | null> {
  const departments = await allDepartments(await siteReader())
  return departments.find((department) => department.id === id)?.name ?? null
}
