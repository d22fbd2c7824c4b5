import { footerPaths, homeSections, site } from '../content/site'
import type { DemoStore } from './demo-store'

/** Names the site and fills the home page, unless somebody did already. */
export async function loadSettings(store: DemoStore): Promise<void> {
  const { payload, counts } = store
  const shared = { depth: 0, overrideAccess: true } as const // start-up content; no user yet
  const [knownSite, knownHome] = await Promise.all([
    payload.findGlobal({ slug: 'site', ...shared }),
    payload.findGlobal({ slug: 'home', ...shared }),
  ])

  if (knownSite.name) counts.existing += 1
  else {
    const footerColumns = footerPaths.map((path) => store.id('columns', path))
    await payload.updateGlobal({ slug: 'site', data: { ...site, footerColumns }, ...shared })
    counts.created += 1
  }

  if (knownHome.sections?.length) counts.existing += 1
  else {
    const sections = homeSections.map(({ path, ...rest }) => {
      return { ...rest, column: store.id('columns', path) }
    })
    await payload.updateGlobal({
      slug: 'home',
      data: { sections, showDepartments: true },
      ...shared,
    })
    counts.created += 1
  }
}
