import { siteFeed } from '../feeds/feed-response'

export const dynamic = 'force-dynamic'

export const GET = (): Promise<Response> => siteFeed('atom')
