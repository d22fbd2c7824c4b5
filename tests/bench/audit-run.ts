/** One database's part of `audit.ts`: prints `FIGURES {"what": figure}`. */
import { getPayload } from 'payload'

import config from '@payload-config'
import type { Article } from '@/payload-types'
import { AuditAnchors } from '@/editorial/audit/anchors'
import { auditSave, endOperation, noteOperation } from '@/editorial/audit/audit-operation'
import { recordEntry, serverItself } from '@/editorial/audit/record-entry'
import { sealPending } from '@/editorial/audit/seal-pending'
import { verifyChain } from '@/editorial/audit/verify-chain'
import { env } from '@/platform/env'
import { migrate } from '@/platform/database/migrate'
import { bodyOf, makeArticle, makeColumn, makeDepartment } from '../support/content'

/** Corrections of each kind; they take turns. */
const ROUNDS = 120
const ENTRIES = 5_000

const payload = await getPayload({ config })
await migrate(payload)

const department = await makeDepartment(payload)
const column = await makeColumn(payload)
const paragraphs = Array.from(
  { length: 20 },
  (_, index) => `第${index + 1}段：三支队伍在青岚大道联合作业，清扫、养护、绿化同步进行。`,
)
// An article keeps its corrections: each gets a few, as in an office.
const articles: Article[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const body = bodyOf(...paragraphs)
  articles.push(await makeArticle(payload, column, { body, departments: [department.id] }))
}
const made = await payload.create({
  collection: 'users',
  data: {
    name: '钱签发',
    email: 'publisher@portal.test',
    password: 'Mess-Wort-2026',
    roles: ['publisher'],
    reach: 'department',
    department: department.id,
  },
  overrideAccess: true, // sets the stage
})
// As after the first sign-in, when the password that another gave is changed.
const editor = { ...made, hold: null, collection: 'users' as const }

const { hooks } = payload.collections.articles.config
const whole = { ...hooks }
const withoutAudit: typeof hooks = {
  ...hooks,
  beforeOperation: hooks.beforeOperation?.filter((hook) => hook !== noteOperation),
  afterChange: hooks.afterChange?.filter((hook) => hook !== auditSave),
  afterOperation: hooks.afterOperation?.filter((hook) => hook !== endOperation),
}

interface Kind {
  name: string
  /** False: a save that nobody records. */
  isAudited: boolean
  /** False: a save that nobody's rights are asked for. */
  isScoped: boolean
}

const kinds: Kind[] = [
  { name: 'bare', isAudited: false, isScoped: false },
  { name: 'audited', isAudited: true, isScoped: false },
  { name: 'audited, as an editor', isAudited: true, isScoped: true },
]
const times = new Map(kinds.map(({ name }) => [name, [] as number[]]))

for (let round = 0; round < ROUNDS; round += 1) {
  for (const kind of kinds) {
    Object.assign(hooks, kind.isAudited ? whole : withoutAudit)
    const start = performance.now()
    await correct(articles[round]?.id ?? '', kind)
    // The first ones warm the process up.
    if (round >= ROUNDS / 4) times.get(kind.name)?.push(performance.now() - start)
  }
}
Object.assign(hooks, whole)

const figures: Record<string, number> = {}
const median = (name: string) => {
  const sorted = (times.get(name) ?? []).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
for (const { name } of kinds) figures[`a correction, ${name}: ms`] = median(name)
figures['audit log: a correction takes × as long'] = median('audited') / median('bare')
figures['scopes: a correction takes × as long'] =
  median('audited, as an editor') / median('audited')

const changes = [{ field: '正文', before: paragraphs[0] ?? '', after: paragraphs[1] ?? '' }]
for (let entry = 0; entry < ENTRIES; entry += 1) {
  await recordEntry(serverItself(payload), {
    action: 'update',
    kind: 'articles',
    contentId: articles[0]?.id ?? null,
    title: articles[0]?.title ?? null,
    changes,
  })
}
const perSecond = async (work: () => Promise<number>) => {
  const start = performance.now()
  const done = await work()
  return done / ((performance.now() - start) / 1000)
}
figures['entries sealed a second'] = await perSecond(async () => {
  await sealPending(payload)
  return ENTRIES
})
figures['entries verified a second'] = await perSecond(async () => {
  const { checked, faults } = await verifyChain(payload, new AuditAnchors(env().dataDir))
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return checked
})

process.stdout.write(`FIGURES ${JSON.stringify(figures)}\n`)
await payload.destroy()
process.exit(0)

function correct(id: string, { isScoped, name }: Kind): Promise<Article> {
  return payload.update({
    collection: 'articles',
    id,
    data: { subtitle: name, correctionReason: '更正' },
    ...(isScoped ? { user: editor, overrideAccess: false } : { overrideAccess: true }),
  })
}
