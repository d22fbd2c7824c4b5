import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPortalServer, type PortalServer } from '../support/portal-server'

/** Commands of docs/api.md and what the page says they print; `null`: it says nothing. */
interface Example {
  commands: string
  /** Line of the page where the commands begin. */
  line: number
  prints: string | null
}

const PRINTS = '# → '
const examples = examplesOf(readFileSync('docs/api.md', 'utf8'))

function examplesOf(page: string): Example[] {
  const found: Example[] = []
  let commands: string[] = []
  let prints: string[] = []
  let line = 0
  let isInside = false
  const end = () => {
    if (commands.length > 0) {
      const text = prints.length > 0 ? prints.join('\n') : null
      found.push({ commands: commands.join('\n'), line, prints: text })
    }
    commands = []
    prints = []
  }
  page.split('\n').forEach((text, index) => {
    if (text.startsWith('```')) {
      end()
      isInside = text === '```bash'
    } else if (isInside && text.startsWith(PRINTS)) {
      prints.push(text.slice(PRINTS.length))
    } else if (isInside) {
      if (prints.length > 0) end()
      if (commands.length === 0) line = index + 1
      commands.push(text)
    }
  })
  return found
}

/** One script: each example is a group of commands in the same shell with an output of its own. */
const script = [
  'set -euo pipefail',
  ...examples.map(({ commands }, index) => `{\n${commands}\n} > "$OUTPUT/${index}"`),
].join('\n')

let folder: string
let portal: PortalServer
let faults: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-api-examples-'))
  portal = await startPortalServer()
  writeFileSync(path.join(folder, 'script.sh'), script)
  const { stderr, status, error } = spawnSync('bash', ['script.sh'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      OUTPUT: folder,
      PORTAL: portal.url,
      ADMIN_EMAIL: portal.admin.email,
      ADMIN_PASSWORD: portal.admin.password,
    },
  })
  faults = `${error?.message ?? ''}\n${stderr}\nthe script ended with ${status}`
})

afterAll(async () => {
  await portal?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('docs/api.md has examples that say what they print', () => {
  expect(examples.filter(({ prints }) => prints !== null).length).toBeGreaterThan(30)
})

test.each(examples.map((example, index) => ({ ...example, index })))(
  'docs/api.md:$line works as it says',
  ({ index, prints }) => {
    const file = path.join(folder, String(index))
    if (!existsSync(file)) throw new Error(`an example before this one failed:\n${faults}`)
    const printed = readFileSync(file, 'utf8').trimEnd()
    if (prints !== null) expect(printed, faults).toMatch(patternOf(prints))
  },
)

/** `…` stands for any text within a line. */
function patternOf(prints: string): RegExp {
  const literal = prints.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`)
}
