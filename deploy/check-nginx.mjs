#!/usr/bin/env node
/**
 * Tries nginx.conf with the nginx of this machine: `node deploy/check-nginx.mjs`.
 * `nginx -t` on the file as it is, then a real nginx in a temporary folder, with a few stored pages,
 * in front of a tiny server.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const config = fileURLToPath(new URL('nginx.conf', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'portal-nginx-'))
mkdirSync(path.join(folder, 'logs'))
// Started as root, nginx keeps large bodies as another user.
chmodSync(folder, 0o755)

let failed = 0
function check(name, isTrue, found) {
  if (!isTrue) failed += 1
  console.log(`${isTrue ? '✓' : '✗'} ${name}${isTrue ? '' : `: ${JSON.stringify(found)}`}`)
}

/** A port that was free a moment ago. */
async function freePort() {
  const probe = createServer()
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Stands for the portal: says what it was asked. */
const connections = new Set()
const portal = createServer((request, response) => {
  connections.add(request.socket)
  let size = 0
  request.on('data', (chunk) => (size += chunk.length))
  request.on('end', () => {
    response.setHeader('Content-Type', 'application/json')
    response.setHeader('Cache-Control', 'no-cache')
    const { method, url, headers } = request
    response.end(JSON.stringify({ method, url, headers, size, padding: '长'.repeat(2000) }))
  })
})

const temporaryPaths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path ${folder}/${name};`)
  .join(' ')

/** Stands for DATA_DIR, as the portal leaves it. */
const data = path.join(folder, 'data')
const home = `<!doctype html><title>首页</title>${'长'.repeat(2000)}`
const stored = {
  'site/index.html': home,
  'site/zwgk/index.html': '<!doctype html><title>政务公开</title>',
  'site/zwgk/202611/t20261124_7.html': '<!doctype html><title>稿件</title>',
  'site/rss.xml': '<rss version="2.0"/>',
  'site/atom.xml': '<feed/>',
  'site/sitemap.xml': '<urlset/>',
  'site/robots.txt': 'User-agent: *\n',
  'site/opensearch.xml': '<OpenSearchDescription/>',
  'site/manifest.webmanifest': '{}',
  'site/.writing/1-1': 'half a page',
  'site-assets/_next/static/chunks/a.css': 'body{}',
  'site-assets/assets/reader.06ac8db8.js': '0',
  'node.db': 'not for visitors',
}
for (const [name, text] of Object.entries(stored)) {
  const file = path.join(data, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  if (/\.(html|xml|txt|css|js)$/.test(name)) writeFileSync(`${file}.gz`, gzipSync(text))
}

/** The file with another port, another portal and another folder; everything else stays. */
function tryOut(port, portalPort) {
  const text = readFileSync(config, 'utf8')
    .replace('listen 80 default_server;', `listen 127.0.0.1:${port} default_server;`)
    .replace('listen [::]:80 default_server;', '')
    .replace('127.0.0.1:3000', `127.0.0.1:${portalPort}`)
    .replaceAll('/var/log/nginx', `${folder}/logs`)
    .replaceAll('/srv/portal/data', data)
    .replace('http {', `http { ${temporaryPaths}`)
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return file
}

const inFolder = ['-p', folder, '-e', `${folder}/logs/error.log`]
const pid = `pid ${folder}/nginx.pid;`
let nginx
try {
  execFileSync('nginx', [...inFolder, '-t', '-c', config, '-g', pid], { stdio: 'pipe' })
  check('nginx -t takes the file as it is', true)

  await new Promise((resolve) => portal.listen(0, '127.0.0.1', resolve))
  const port = await freePort()
  const file = tryOut(port, portal.address().port)
  nginx = spawn('nginx', [...inFolder, '-c', file, '-g', `daemon off; ${pid}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const site = `http://127.0.0.1:${port}`
  await reachable(site)
  await tryRequests(site)
} catch (error) {
  check('it runs', false, error.stderr?.toString() ?? error.message)
} finally {
  await ended(nginx)
  portal.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'nginx.conf works' : `${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function tryRequests(site) {
  await tryStored(site)
  await tryPassedOn(site)

  const page = await fetch(`${site}/not/stored/`, { headers: { 'X-Forwarded-For': '6.6.6.6' } })
  const asked = await page.json()
  check(
    'what is not stored is asked for',
    page.status === 200 && asked.url === '/not/stored/',
    asked,
  )
  check('it is compressed', page.headers.get('content-encoding') === 'gzip', [...page.headers])
  check('the portal sees the Host with its port', `http://${asked.headers.host}` === site, asked)
  check(
    'a claimed X-Forwarded-For is replaced',
    asked.headers['x-forwarded-for'] === '127.0.0.1' && asked.headers['x-real-ip'] === '127.0.0.1',
    asked.headers,
  )
  check('X-Forwarded-Proto is set', asked.headers['x-forwarded-proto'] === 'http', asked.headers)

  const odd = await fetch(`${site}/zwgk/%E5%B7%A5?a=%2F`).then((answer) => answer.json())
  check('an address is passed on as it came', odd.url === '/zwgk/%E5%B7%A5?a=%2F', odd.url)

  connections.clear()
  for (let count = 0; count < 20; count += 1) await (await fetch(`${site}/healthz`)).text()
  check('connections to the portal are kept', connections.size <= 4, connections.size)

  const large = await post(`${site}/api/photos`, Buffer.alloc(60 * 1024 * 1024))
  check('an upload of 60 MB comes through', large === 200, large)
  const tooLarge = await post(`${site}/api/photos`, Buffer.alloc(111 * 1024 * 1024))
  check('one of 111 MB does not', tooLarge === 413, tooLarge)
  const query = await post(`${site}/api/graphql`, Buffer.alloc(70 * 1024))
  check('nor a GraphQL query of 70 KB', query === 413, query)

  const limited = (name, address, allowed) => floods(name, `${site}${address}`, allowed)
  await limited('sign-in', '/api/users/login', 11)
  await limited('sign-in, written otherwise', '/api/users/%6Cogin/', 0)
  await limited('forgotten passwords', '/api/users/forgot-password', 6)
  await limited('GraphQL', '/api/graphql', 31)
  const reading = await statuses(`${site}/api/articles`, 60, 'GET')
  check('reading is not limited', reading.get(200) === 60, [...reading])

  await new Promise((resolve) => {
    portal.close(resolve)
    portal.closeAllConnections()
  })
  const still = await fetch(`${site}/zwgk/`)
  check('without the portal: stored pages', still.status === 200, still.status)
  const style = await fetch(`${site}/_next/static/chunks/a.css`)
  check('and their styles', style.status === 200, style.status)
  const away = await fetch(`${site}/not/stored/`)
  const text = await away.text()
  check(
    'else 503 and a plain page',
    away.status === 503 && text.includes('维护') && away.headers.get('retry-after') === '30',
    [away.status, text],
  )
}

/** What nginx sends by itself. */
async function tryStored(site) {
  const plain = await raw(site, '/')
  check(
    'a stored page is sent',
    plain.status === 200 && plain.body.toString() === home,
    plain.status,
  )
  const { etag, vary } = plain.headers
  const kept = plain.headers['cache-control']
  check('with ETag and Last-Modified', etag && plain.headers['last-modified'], plain.headers)
  check('with Vary', vary === 'Accept-Encoding', vary)
  check('for browsers to ask again', kept?.startsWith('public, max-age=0, must-revalidate'), kept)
  check(
    'with a policy',
    plain.headers['content-security-policy']?.includes("script-src 'self';"),
    '',
  )

  const packed = await raw(site, '/', { headers: { 'accept-encoding': 'gzip, br' } })
  const isStoredForm = packed.body.equals(readFileSync(path.join(data, 'site/index.html.gz')))
  check('compressed as it is stored', isStoredForm, packed.headers)
  check('under an ETag of its own', packed.headers.etag !== etag, packed.headers.etag)
  const head = await raw(site, '/', { method: 'HEAD' })
  check(
    'HEAD has no body',
    head.headers['content-length'] > 0 && head.body.length === 0,
    head.headers,
  )
  const known = await raw(site, '/', { headers: { 'if-none-match': etag } })
  check('304 for what is known', known.status === 304 && known.headers.etag === etag, known.status)
  const since = { 'if-modified-since': plain.headers['last-modified'] }
  check('304 by time', (await raw(site, '/', { headers: since })).status === 304, since)

  const types = {
    '/': 'text/html; charset=utf-8',
    '/zwgk/202611/t20261124_7.html': 'text/html; charset=utf-8',
    '/rss.xml': 'application/rss+xml; charset=utf-8',
    '/atom.xml': 'application/atom+xml; charset=utf-8',
    '/sitemap.xml': 'application/xml; charset=utf-8',
    '/robots.txt': 'text/plain; charset=utf-8',
    '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
    '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
    '/_next/static/chunks/a.css': 'text/css; charset=utf-8',
    '/assets/reader.06ac8db8.js': 'text/javascript; charset=utf-8',
  }
  for (const [url, type] of Object.entries(types)) {
    for (const coding of ['gzip', 'identity']) {
      const answer = await raw(site, url, { headers: { 'accept-encoding': coding } })
      const found = [answer.status, answer.headers['content-type'], answer.headers.vary]
      check(`${url} is ${type} (${coding})`, `${found}` === `200,${type},Accept-Encoding`, found)
    }
  }
  const style = await raw(site, '/_next/static/chunks/a.css')
  const forever = style.headers['cache-control']
  check('styles are kept for a year', forever === 'public, max-age=31536000, immutable', forever)

  for (const url of ['/index.html.gz', '/.writing/1-1', '/_next/static/chunks/a.css.gz', '/.env']) {
    const { status, body } = await raw(site, url)
    check(`${url} is refused`, status === 404 && body.includes('没有这个页面'), status)
  }
  rmSync(path.join(data, 'site/zwgk/202611/t20261124_7.html'))
  const gone = await raw(site, '/zwgk/202611/t20261124_7.html', {
    headers: { 'accept-encoding': 'gzip' },
  })
  check('what is withdrawn is asked for at once', isPassedOn(gone), gone.status)
}

/** What only looks like a stored page or file. */
async function tryPassedOn(site) {
  const urls = ['/zwgk', '/zwgk/?a=1', '/zwgk/?', '/index.html', '//zwgk/', '/zwgk/./', '/%7Awgk/']
  const searches = ['/search', '/search?q=%E5%9F%8E', '/api/search?q=a', '/api/search/suggest?q=a']
  const files = ['/node.db', '/assets/reader.js', '/assets/../node.db', '/_next/static/chunks/b.js']
  for (const url of [...urls, ...searches, ...files, '/api/photos/file/a.jpg']) {
    const answer = await raw(site, url)
    check(`${url} is left to the portal`, isPassedOn(answer), answer.status)
  }
  check('so is POST', isPassedOn(await raw(site, '/zwgk/', { method: 'POST' })), 'POST')
}

/** True for an answer of the tiny server. */
function isPassedOn({ status, headers }) {
  return status === 200 && headers['cache-control'] === 'no-cache'
}

/** A request whose address is sent as it is written; `fetch` would tidy it up. */
function raw(site, url, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(site)
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path: url, method, headers }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** @param allowed how many of a burst get through; a slow machine may let one more pass. */
async function floods(name, url, allowed) {
  const found = await statuses(url, allowed + 10, 'POST')
  const passed = found.get(200) ?? 0
  check(
    `${name}: ${allowed} at once, then 429`,
    passed >= allowed && passed <= allowed + 5 && found.has(429),
    [...found],
  )
}

async function statuses(url, times, method) {
  const found = new Map()
  const answers = Array.from({ length: times }, () => fetch(url, { method }))
  for (const answer of await Promise.all(answers)) {
    await answer.arrayBuffer()
    found.set(answer.status, (found.get(answer.status) ?? 0) + 1)
  }
  return found
}

/** The status of a POST; nginx may close the connection while a body that it refuses is sent. */
async function post(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  }).catch(() => null)
  return answer?.status ?? 413
}

async function reachable(url) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await fetch(`${url}/healthz`).catch(() => null)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nginx does not answer: ${readFileSync(`${folder}/logs/error.log`, 'utf8')}`)
}

async function ended(child) {
  if (!child || child.exitCode !== null) return
  child.kill('SIGQUIT')
  await new Promise((resolve) => child.once('close', resolve))
}
