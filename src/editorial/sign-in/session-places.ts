import type { CollectionBeforeLoginHook } from 'payload'

import type { User } from '@/payload-types'
import { clientAddress } from '@/platform/client-address'
import { accountById, setAccount } from './read-account'

/** Where a session was opened, kept beside it as long as it lives. */
export interface SessionPlace {
  /** Of the session. */
  id: string
  address: string | null
  browser: string | null
}

/** Notes from where somebody signs in, so that he recognises his sessions. */
export const noteSessionPlace: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  const open = user.sessions ?? []
  const opened = open.at(-1)
  if (!opened) return user
  const account = await accountById(req, user.id)
  const kept = placesOf(account?.sessionPlaces).filter(({ id }) =>
    open.some((session) => session.id === id),
  )
  const place = {
    id: opened.id,
    address: clientAddress(req),
    browser: browserOf(req.headers.get('user-agent') ?? ''),
  }
  await setAccount(req, user.id, { sessionPlaces: [...kept, place] })
  return user
}

/** The places of a JSON field; anything else is none. */
export function placesOf(value: unknown): SessionPlace[] {
  return Array.isArray(value) ? value.filter(isPlace) : []
}

function isPlace(value: unknown): value is SessionPlace {
  const { id } = Object(value) as Partial<SessionPlace>
  return typeof id === 'string'
}

/** The first that fits is meant: browsers name each other. */
const BROWSERS = [
  ['微信', /MicroMessenger/],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Firefox', /Firefox\/|FxiOS/],
  ['Chrome', /Chrome\/|CriOS/],
  ['Safari', /Safari\//],
] as const

const SYSTEMS = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux|X11/],
] as const

/** Browser and system in a few words; `null` for a program that names neither. */
export function browserOf(agent: string): string | null {
  const nameIn = (table: readonly (readonly [string, RegExp])[]) =>
    table.find(([, sign]) => sign.test(agent))?.[0]
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(' · ') || null
}
