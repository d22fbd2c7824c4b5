/**
 * Who may import whom: server, app, cli, demo → content, editorial, publishing, search, importing, exchange
 * → ui, platform. Folders of `src` are elements; every kind of content is one of its own.
 */

const folder = (type) => ({ type, pattern: `src/${type}`, partialMatch: false })

export const elements = [
  { type: 'kind', pattern: 'src/content/*', capture: ['kind'], partialMatch: false },
  { type: 'database', pattern: 'src/platform/database', partialMatch: false },
  ...['server', 'app', 'cli', 'demo', 'content', 'editorial', 'publishing', 'search'].map(folder),
  folder('exchange'),
  ...['importing', 'ui', 'platform', 'migrations'].map(folder),
]

const ground = ['ui', 'platform', 'database']
const capabilities = ['editorial', 'publishing', 'search']
const middle = [...capabilities, 'importing', 'exchange', 'content', 'kind']

const any = (types) => ({ element: { types: { anyOf: types } } })
const allow = (from, to) => ({ from: any(from), allow: { to: any(to) } })

/** Policies are read in order; the last one that matches decides. */
export const policies = [
  allow(['server', 'app', 'cli', 'demo'], [...middle, ...ground]),
  allow(['server', 'cli'], ['demo']),
  allow(['importing'], ['importing', 'content', 'kind', ...capabilities, ...ground]),
  // The interfaces for consumers stand on content; content knows nothing of them.
  allow(['exchange'], ['exchange', 'content', 'kind', ...capabilities, ...ground]),
  allow(['content', 'kind'], ['content', 'kind', ...capabilities, ...ground]),
  // Kinds tell publishing and search what they have; these know no kind by name.
  allow(capabilities, [...capabilities, ...ground]),
  allow(['ui'], ['ui', 'platform']),
  allow(['platform', 'database'], ['platform', 'database']),
  allow(['database'], ['migrations']),
  {
    from: any([...middle, 'server', 'app', 'cli', 'demo']),
    disallow: {
      to: { element: { types: 'kind', fileInternalPath: ['hooks/**', 'admin/**'] } },
    },
    message:
      'the hooks and admin parts of a kind are its own business; import one of its root files',
  },
  {
    from: any(['kind']),
    disallow: { to: { element: { types: 'kind', fileInternalPath: '*/**' } } },
    message: 'a kind may use the root files of another kind, not its folders',
  },
]

export const message =
  'wrong direction: {{from.element.type}} must not import {{to.element.type}} (scripts/lint/import-directions.mjs)'
