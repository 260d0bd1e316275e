import { createServer } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'
import type { Article } from '../zendesk/article'

export type ZendeskServer = {
  readonly url: string
  readonly articles: Map<number, Article>
  readonly requests: string[]
  /** Segments of users by number; null: this account may not see them. */
  segments: Map<number, string> | null
  token: string
  tooMany: number
  mostPerPage: number
  /** Where the address of the next page leads; null is here. */
  leadsTo: string | null
  close(): Promise<void>
}

export const zendeskToken = 'zendesk-token'

/** Zendesk's REST interface for the articles of a help centre: pages by cursor, signed in by e-mail address and API token. */
export async function startZendeskServer(): Promise<ZendeskServer> {
  const articles: ZendeskServer['articles'] = new Map()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const end = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    requests.push(`${request.method} ${url.pathname}`)
    const account = Buffer.from(`ada@acme.example/token:${made.token}`).toString('base64')
    if (request.headers.authorization !== `Basic ${account}`) return end(401, { error: "Couldn't authenticate you" })
    if (made.tooMany-- > 0) return end(429, { error: 'APIRateLimitExceeded' }, { 'retry-after': '0' })
    if (url.pathname === '/api/v2/help_center/user_segments.json') {
      if (!made.segments) return end(403, { error: 'Forbidden' })
      const all = [...made.segments].map(([id, name]) => ({ id, name, user_type: 'signed_in_users' }))
      return end(200, { user_segments: all, next_page: null, count: all.length })
    }
    if (url.pathname !== '/api/v2/help_center/articles.json') return end(404, { error: 'RecordNotFound' })
    const wanted = Number(url.searchParams.get('page[size]'))
    if (!(wanted >= 1 && wanted <= 100)) return end(400, { error: 'InvalidPaginationParameter' })
    const size = Math.min(wanted, made.mostPerPage)
    const after = Number(url.searchParams.get('page[after]') ?? 0)
    const rest = [...articles.values()].toSorted((a, b) => a.id - b.id).filter(({ id }) => id > after)
    const page = rest.slice(0, size)
    const hasMore = rest.length > size
    const query = new URLSearchParams({ 'page[size]': String(wanted), 'page[after]': String(page.at(-1)?.id ?? 0) })
    const next = hasMore ? `${made.leadsTo ?? made.url}${url.pathname}?${query}` : null
    return end(200, { articles: page, meta: { has_more: hasMore }, links: { prev: null, next } })
  })
  const { url, close } = await listenLocally(server)
  const made: ZendeskServer = {
    url,
    articles,
    requests,
    segments: new Map(),
    token: zendeskToken,
    tooMany: 0,
    mostPerPage: 100,
    leadsTo: null,
    close,
  }
  return made
}

export function makeArticle(id: number, given: Partial<Article> = {}): Article {
  return {
    id,
    title: `Pump ${id} & valve`,
    body: `<p>Pump ${id} stands in hall ${id}.</p>`,
    html_url: `https://acme.zendesk.example/hc/articles/${id}`,
    draft: false,
    updated_at: new Date(Date.UTC(2026, 2, 1, 0, id)).toISOString(),
    label_names: [],
    user_segment_id: null,
    ...given,
  }
}
