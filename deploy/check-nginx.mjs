#!/usr/bin/env node
/**
 * Tries nginx.conf with the nginx of this machine: `node deploy/check-nginx.mjs`.
 * `nginx -t` on the file as it is, then a real nginx in a temporary folder in front of a tiny server.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** The file with another port and another portal; everything else stays. */
function tryOut(port, portalPort) {
  const text = readFileSync(config, 'utf8')
    .replace('listen 80 default_server;', `listen 127.0.0.1:${port} default_server;`)
    .replace('listen [::]:80 default_server;', '')
    .replace('127.0.0.1:3000', `127.0.0.1:${portalPort}`)
    .replaceAll('/var/log/nginx', `${folder}/logs`)
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
  const page = await fetch(`${site}/zwgk/`, { headers: { 'X-Forwarded-For': '6.6.6.6' } })
  const asked = await page.json()
  check('a page comes through', page.status === 200 && asked.url === '/zwgk/', asked)
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

  const asset = await fetch(`${site}/_next/static/a.js`)
  const kept = asset.headers.get('cache-control')
  check('hashed files are kept for a year', kept === 'public, max-age=31536000, immutable', kept)

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
  const away = await fetch(`${site}/`)
  const text = await away.text()
  check(
    'without the portal: 503 and a plain page',
    away.status === 503 && text.includes('维护') && away.headers.get('retry-after') === '30',
    [away.status, text],
  )
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
