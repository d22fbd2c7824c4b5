import { dispatches2024 } from './articles/dispatches-2024'
import { dispatches2025 } from './articles/dispatches-2025'
import { dispatches2026 } from './articles/dispatches-2026'
import { disclosureArticles } from './articles/disclosure'
import { documents } from './articles/documents'
import { drafts } from './articles/drafts'
import { floodSeason } from './articles/long-flood-season'
import { nationalDay } from './articles/long-national-day'
import { winterReadiness } from './articles/long-winter-readiness'
import { news } from './articles/news'
import type { DemoArticle } from './types'

/** The dispatches with every block of a body, several units each. */
export const longDispatches: readonly DemoArticle[] = [winterReadiness, nationalDay, floodSeason]

/** All articles; a document stands before the one that it replaces. */
export const articles: readonly DemoArticle[] = [
  ...longDispatches,
  ...dispatches2026,
  ...dispatches2025,
  ...dispatches2024,
  ...documents,
  ...disclosureArticles,
  ...news,
  ...drafts,
]
