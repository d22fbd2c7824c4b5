/**
 * Next's handler on the content of a portal, without the page store: every request is rendered. With
 * the settings of that portal and a `PORT` of its own.
 */
import { createServer } from 'node:http'
import { getPayload } from 'payload'

import config from '@payload-config'
import { env } from '@/platform/env'
import { openSite } from '@/publishing/renderer/open-site'

const { port, publicUrl } = env()
await getPayload({ config })
const site = await openSite({ isDev: false, port, publicUrl })
createServer((req, res) => void site.handle(req, res)).listen({ host: '127.0.0.1', port })
