import { type InnerHost, isListed, isUsualPort } from './inner-hosts'
import { OutgoingFault } from './outgoing-fault'

/** What the operator allows besides https to the public internet. */
export interface OutgoingRules {
  inner: readonly InnerHost[]
  /** Plain http to every host: a portal that somebody tries out on his own machine. */
  isHttpAllowed: boolean
}

/** A URL that something may be sent to, as far as it can be told without asking for its address. */
export interface CheckedUrl {
  url: URL
  /** Without the brackets of IPv6. */
  host: string
  port: number
}

/** @throws {OutgoingFault} `bad-url` for another scheme, a password in it, or another port. */
export function checkUrl(text: string, rules: OutgoingRules): CheckedUrl {
  if (!URL.canParse(text)) throw new OutgoingFault('bad-url')
  const url = new URL(text)
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const isNamed = isListed(rules.inner, { host, port, address: null })
  const isScheme =
    url.protocol === 'https:' || (url.protocol === 'http:' && (isNamed || rules.isHttpAllowed))
  const isBare = url.username === '' && url.password === '' && url.hash === ''
  if (!isScheme || !isBare || host === '' || !(isNamed || isUsualPort(port))) {
    throw new OutgoingFault('bad-url')
  }
  return { url, host, port }
}
