/**
 * A process of its own for `kill.int.test.ts`: eight writers save articles without pause until the
 * test kills it with SIGKILL. Says `ready` once the first article was published and corrected.
 */
import { getPayload } from 'payload'

import config from '@payload-config'
import { isWriteConflict } from '@/platform/database/write-conflict'
import { bodyOf } from './content'

const WRITERS = 8

const payload = await getPayload({ config })
const [column] = (await payload.find({ collection: 'columns', limit: 1, overrideAccess: true }))
  .docs
if (!column) throw new Error('The test must make a column first')

let isReady = false

async function write(writer: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    try {
      await saveTwice(writer, `写者${writer}第${round}篇`)
      if (!isReady) process.stdout.write('ready\n')
      isReady = true
    } catch (error) {
      // MongoDB may refuse one of two transactions that meet; refused whole is as good as not begun.
      if (!isWriteConflict(error)) throw error
    }
  }
}

async function saveTwice(writer: number, title: string): Promise<void> {
  const article = await payload.create({
    collection: 'articles',
    data: {
      title,
      keywords: [title, '一', '二'],
      column: column?.id ?? '',
      source: '区城管执法局',
      kind: 'dispatch',
      body: bodyOf(`${title}：今天完成了三条道路的清扫和两处护栏的维修。`),
      _status: 'published',
    },
    overrideAccess: true, // stands for an editor
  })
  await payload.update({
    collection: 'articles',
    id: article.id,
    data: { subtitle: title, correctionReason: `补副标题 ${writer}` },
    overrideAccess: true, // see above
  })
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
