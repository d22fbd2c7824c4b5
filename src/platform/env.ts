import path from 'node:path'
import { z } from 'zod'

import { type InnerHost, readInnerHost } from './outgoing/inner-hosts'

/**
 * The settings of one portal process, read once from the environment.
 * `.env.example` lists the same names; a test compares the two.
 */
const onOff = (fallback: boolean) =>
  z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .optional()
    .transform((value) => (value === undefined ? fallback : value === '1'))

const text = z.string().trim()

const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int(error).min(min, error).max(max, error)
}

export const envSchema = z.object({
  /** Where the portal listens. */
  PORT: z.coerce
    .number({ error: 'must be a port number from 1 to 65535' })
    .int('must be a port number from 1 to 65535')
    .min(1, 'must be a port number from 1 to 65535')
    .max(65_535, 'must be a port number from 1 to 65535')
    .default(3000),
  /** Address to bind; `::` takes IPv6 and IPv4. */
  HOST: text.min(1, 'must not be empty').default('::'),
  /** The address visitors use; canonical links, feeds and QR codes carry it. */
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an http(s) address such as https://www.example.gov.cn',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** `file:…` for SQLite, `mongodb://…?replicaSet=…` for MongoDB. */
  DATABASE_URI: text
    .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)$/, 'must start with file: or mongodb://')
    .optional(),
  /** Everything the portal writes except media. */
  DATA_DIR: text.min(1, 'must not be empty').default('data'),
  /** Uploaded photos and attachments. */
  MEDIA_DIR: text.min(1, 'must not be empty').default('media'),
  /** Signs sessions; written to `.env` by the first start. */
  PAYLOAD_SECRET: text.min(32, 'must have at least 32 characters'),
  /** The first administrator; read only while there is no user. */
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  /** An intranet without TLS: PUBLIC_URL may be http on a host that is not this machine. */
  ALLOW_HTTP: onOff(false),
  /** Days after which a password must be changed; 0: never. */
  PASSWORD_DAYS: wholeNumber(0, 3650).default(90),
  /** Roles that need a second factor besides the three administrators. */
  TWO_FACTOR_ROLES: text
    .regex(/^[A-Za-z, ]+$/, 'must be names of roles, separated by commas')
    .optional(),
  /** Minutes without a request after which a session ends. */
  SESSION_IDLE_MINUTES: wholeNumber(5, 480).default(30),
  /** Failed sign-ins from one address (IPv6: one /64) in ten minutes, after which it must wait. */
  SIGN_IN_FAILURES: wholeNumber(3, 10_000).default(20),
  /** Days without a sign-in after which an account is switched off; 0: never. */
  IDLE_ACCOUNT_DAYS: wholeNumber(0, 3650).default(90),
  /** Where the admin may be used from: addresses and ranges; empty: everywhere. */
  ADMIN_FROM: text
    .regex(
      /^[0-9A-Fa-f.:/, ]+$/,
      'must be addresses or ranges such as 10.0.0.0/8, separated by commas',
    )
    .optional(),
  /** Load the demonstration content into an empty database. */
  DEMO: onOff(true),
  /** Where the portal looks at itself for receipts: an address that its visitors' requests take. */
  RECEIPTS_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Memory and disk for stored pages, in MiB. */
  PAGES_MEMORY_MB: wholeNumber(1, 65_536).default(64),
  PAGES_DISK_MB: wholeNumber(1, 1_048_576).default(8192),
  /** Whose word counts for whom a request comes from: addresses, ranges, loopback, uniquelocal. */
  TRUSTED_PROXIES: text
    .regex(/^[\w.:/, ]+$/, 'must be addresses, ranges such as 10.0.0.0/8, loopback or uniquelocal')
    .default('loopback'),
  /** Requests a minute from one address to what is not stored: API, admin, pages to be rendered. */
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(1200),
  /** Requests a minute with one API key. */
  API_KEY_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(6000),
  /** Requests a minute of one signed-in user. */
  USER_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(1200),
  /** Sites whose pages may read the public API in a browser; comma-separated origins. */
  CORS_ORIGINS: text
    .regex(
      /^https?:\/\/[\w.:[\]-]+(\s*,\s*https?:\/\/[\w.:[\]-]+)*$/,
      'must be origins such as https://www.example.gov.cn, separated by commas',
    )
    .optional(),
  /** Hosts and ranges of the inner network that webhooks may be sent to; comma-separated. */
  WEBHOOK_INNER_HOSTS: text
    .refine(
      (value) => listOf(value).every((each) => readInnerHost(each) !== null),
      'must be hosts, addresses or ranges such as hooks.lan:8080, 10.0.0.0/8, separated by commas',
    )
    .optional(),
  /** 1: everybody may ask for the GraphQL schema. */
  GRAPHQL_INTROSPECTION: onOff(false),
  /** Searches a minute from one address; of suggestions while typing, five times as many. */
  SEARCHES_PER_MINUTE: wholeNumber(1, 1_000_000).default(120),
  /** clamd, which looks at uploads: `host:port` or the path of its Unix socket; empty: nobody does. */
  CLAMAV: text
    .regex(
      /^(\/.+|([\w.-]+|\[[0-9A-Fa-f:]+\]):\d{1,5})$/,
      'must be host:port or the path of a Unix socket',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
})

const MIB = 1024 * 1024

/** Parsed settings in the shapes the code uses. Paths are absolute. */
export interface Env {
  port: number
  host: string
  /** Without a slash at the end. */
  publicUrl: string
  /** True when the operator named the address; else it is a guess from the port. */
  hasPublicUrl: boolean
  database: { kind: 'sqlite'; url: string; file: string } | { kind: 'mongodb'; url: string }
  dataDir: string
  /** For uploads on their way and what is unpacked of them; what a killed process left is dropped. */
  temporaryDir: string
  mediaDir: string
  secret: string
  adminEmail: string | null
  adminPassword: string | null
  isDemo: boolean
  /** `null`: the address visitors use when the operator named it, else this machine's own. */
  receiptsUrl: string | null
  pagesMemoryBytes: number
  pagesDiskBytes: number
  requestsPerMinute: number
  keyRequestsPerMinute: number
  userRequestsPerMinute: number
  /** Sites whose pages may read the public API. */
  corsOrigins: string[]
  /** What of the inner network webhooks may be sent to. */
  webhookInnerHosts: InnerHost[]
  graphqlIntrospection: boolean
  searchesPerMinute: number
  trustedProxies: string[]
  /** Days after which a password must be changed; 0: never. */
  passwordDays: number
  /** Names of roles that need a second factor besides those that always do. */
  twoFactorRoles: string[]
  sessionIdleMinutes: number
  signInFailures: number
  idleAccountDays: number
  /** Addresses and ranges from which the admin may be used; empty: everywhere. */
  adminFrom: string[]
  /** Where clamd looks at uploads; `null`: nobody does. */
  clamav: { host: string; port: number } | { path: string } | null
  /** A portal on this machine, for nobody else: its address is unset or names the machine itself. */
  isTrial: boolean
  logLevel: z.infer<typeof envSchema>['LOG_LEVEL']
  isProduction: boolean
}

/** Settings that cannot be used: one line per fault, for the operator. */
export class SettingsError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
    this.name = 'SettingsError'
  }
}

/**
 * Turns environment variables into settings.
 * @throws {SettingsError} naming every setting that is missing or wrong.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty line in `.env` means "not set", as in every other tool.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = envSchema.safeParse(given)
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map((issue) => {
        const name = issue.path.join('.')
        return given[name] === undefined && !issue.message.startsWith('must')
          ? `${name} is missing`
          : `${name} ${issue.message}`
      }),
    )
  }
  const values = result.data
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`
  const isTrial = isOwnMachine(publicUrl)
  if (publicUrl.startsWith('http:') && !isTrial && !values.ALLOW_HTTP) {
    throw new SettingsError([
      'PUBLIC_URL must begin with https://: passwords would travel unprotected. On an intranet without TLS set ALLOW_HTTP=1',
    ])
  }
  const dataDir = path.resolve(values.DATA_DIR)
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    hasPublicUrl: values.PUBLIC_URL !== undefined,
    database: databaseOf(values.DATABASE_URI, dataDir),
    dataDir,
    temporaryDir: path.join(dataDir, 'tmp'),
    mediaDir: path.resolve(values.MEDIA_DIR),
    secret: values.PAYLOAD_SECRET,
    adminEmail: values.ADMIN_EMAIL ?? null,
    adminPassword: values.ADMIN_PASSWORD ?? null,
    isDemo: values.DEMO,
    receiptsUrl: values.RECEIPTS_URL ?? null,
    pagesMemoryBytes: values.PAGES_MEMORY_MB * MIB,
    pagesDiskBytes: values.PAGES_DISK_MB * MIB,
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    corsOrigins: listOf(values.CORS_ORIGINS),
    webhookInnerHosts: listOf(values.WEBHOOK_INNER_HOSTS).flatMap(
      (each) => readInnerHost(each) ?? [],
    ),
    graphqlIntrospection: values.GRAPHQL_INTROSPECTION,
    keyRequestsPerMinute: values.API_KEY_REQUESTS_PER_MINUTE,
    userRequestsPerMinute: values.USER_REQUESTS_PER_MINUTE,
    searchesPerMinute: values.SEARCHES_PER_MINUTE,
    trustedProxies: listOf(values.TRUSTED_PROXIES),
    passwordDays: values.PASSWORD_DAYS,
    twoFactorRoles: listOf(values.TWO_FACTOR_ROLES),
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    signInFailures: values.SIGN_IN_FAILURES,
    idleAccountDays: values.IDLE_ACCOUNT_DAYS,
    adminFrom: listOf(values.ADMIN_FROM),
    clamav: scannerOf(values.CLAMAV),
    isTrial,
    logLevel: values.LOG_LEVEL,
    isProduction: source.NODE_ENV === 'production',
  }
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}

function scannerOf(address: string | undefined): Env['clamav'] {
  if (address === undefined) return null
  if (address.startsWith('/')) return { path: address }
  const colon = address.lastIndexOf(':')
  const port = Number(address.slice(colon + 1))
  if (port < 1 || port > 65_535)
    throw new SettingsError(['CLAMAV must have a port from 1 to 65535'])
  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port }
}

function isOwnMachine(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function databaseOf(uri: string | undefined, dataDir: string): Env['database'] {
  if (uri?.startsWith('mongodb')) {
    // Without a replica set MongoDB has no transactions, and Payload switches them off in silence.
    if (!/[?&]replicaSet=/.test(uri)) {
      throw new SettingsError([
        'DATABASE_URI must name a replica set (…?replicaSet=rs0): every save is a transaction',
      ])
    }
    return { kind: 'mongodb', url: uri }
  }
  const file = path.resolve(
    uri ? uri.replace(/^file:(\/\/)?/, '') : path.join(dataDir, 'portal.db'),
  )
  return { kind: 'sqlite', url: `file:${file}`, file }
}

let parsed: Env | undefined

/** The settings of this process; parsed at the first call. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
