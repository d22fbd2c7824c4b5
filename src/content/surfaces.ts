import type { Payload } from 'payload'

import { publicReader } from '@/publishing/reading'
import type { Change } from '@/publishing/changes/change'
import type { Surface, SurfacesOf } from '@/publishing/receipts/surface'

import { articleSurfaces } from './articles/surfaces'
import { searchSurface } from './search-surface'
import { homeHrefs } from './site-settings/home-view'
import { loadHomeView } from './site-settings/load-home'

/** Where changes of each kind of content show, for their receipts. */
export function contentSurfaces(payload: Payload, publicUrl: string): Record<string, SurfacesOf> {
  const rules = {
    publicUrl,
    isOnHome: async (path: string) =>
      homeHrefs(await loadHomeView(await publicReader())).includes(path),
  }
  return {
    articles: (change) => articleSurfaces(payload, rules, change),
    columns: async (change) => columnSurfaces(payload, change),
    departments: later(pageSurfaces('机构页面', 'department')),
    staff: later(pageSurfaces('人员页面', 'staff')),
    photos: later(fileSurfaces),
    attachments: later(fileSurfaces),
    redirects: later(() => []),
    site: later(settingsSurfaces('site-version')),
    home: later(settingsSurfaces('content-version')),
  }
}

const later =
  (surfaces: (change: Change) => Surface[]): SurfacesOf =>
  (change) =>
    Promise.resolve(surfaces(change))

const expectationOf = ({ action }: Change) => (action === 'retracted' ? 'gone' : 'shown')

/** Its own page, the search and the API; a page that only leads elsewhere (a column that is a link) has none. */
const pageSurfaces =
  (label: string, searchKind: string) =>
  (change: Change): Surface[] => {
    const { path, previousPath, version } = change
    if (path === null || version === null) return []
    const expectation = expectationOf(change)
    return [
      {
        key: 'page',
        label,
        url: path,
        expectation,
        check: { kind: 'version', meta: 'content-version', version },
      },
      {
        key: 'api',
        label: '数据接口',
        url: `/api/${change.kind}/${change.contentId}?depth=0`,
        expectation,
        check: { kind: 'document', version },
      },
      ...(change.title === null
        ? []
        : searchSurface(
            { title: change.title, path, kind: searchKind, publishedAt: null },
            expectation,
          )),
      ...(change.kind === 'columns' && previousPath
        ? [
            {
              key: 'redirect',
              label: '原网址',
              url: previousPath,
              expectation: 'shown' as const,
              check: { kind: 'redirect' as const, to: path },
            },
          ]
        : []),
    ]
  }

/** A column that is a link has no page of its own. */
async function columnSurfaces(payload: Payload, change: Change): Promise<Surface[]> {
  const surfaces = pageSurfaces('栏目页面', 'page')(change)
  const links = await payload.count({
    collection: 'columns',
    where: { and: [{ id: { equals: change.contentId } }, { view: { equals: 'link' } }] },
    overrideAccess: true, // columns are public
  })
  return links.totalDocs > 0 ? surfaces.filter(({ key }) => key === 'api') : surfaces
}

function fileSurfaces(change: Change): Surface[] {
  if (change.path === null) return []
  return [
    {
      key: 'file',
      label: '文件',
      url: change.path,
      expectation: expectationOf(change),
      check: { kind: 'exists' },
    },
  ]
}

const settingsSurfaces =
  (meta: 'content-version' | 'site-version') =>
  ({ version }: Change): Surface[] =>
    version === null
      ? []
      : [
          {
            key: 'home',
            label: '首页',
            url: '/',
            expectation: 'shown',
            check: { kind: 'version', meta, version },
          },
        ]
