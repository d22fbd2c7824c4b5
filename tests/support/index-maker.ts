/** A process that makes an index of the corpus again and again, until it is killed. */
import { corpusIndex } from './corpus-index'

const [folder = '', count = ''] = process.argv.slice(2)
const { index } = corpusIndex(folder, Number(count))
await index.open()
for (;;) {
  const making = index.make()
  // Said once some of it is written.
  const timer = setInterval(() => {
    if ((index.status.written ?? 0) > Number(count) / 3) process.stdout.write('under way\n')
  }, 5)
  await making
  clearInterval(timer)
}
