import { createServer } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'
import type { Page } from '../notion/page'
import { readBody } from './read-body'

type NotionBlock = { readonly id: string; readonly type: string; readonly [content: string]: unknown }

export type NotionServer = {
  readonly url: string
  readonly pages: Map<string, Page>
  /** By what they lie in: a page or another block. */
  readonly blocks: Map<string, readonly NotionBlock[]>
  /** Pages that the search does not name. */
  readonly unlisted: Set<string>
  readonly requests: string[]
  token: string
  tooMany: number
  mostPerPage: number
  brokenId: string | null
  close(): Promise<void>
}

export const notionToken = 'ntn_example'

/** Notion's REST interface (2022-06-28) for search, pages and children of blocks; pages by cursor, and a cursor that it did not give is refused. */
export async function startNotionServer(): Promise<NotionServer> {
  const pages: NotionServer['pages'] = new Map()
  const blocks: NotionServer['blocks'] = new Map()
  const unlisted: NotionServer['unlisted'] = new Set()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const end = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    const fail = (status: number, code: string): void => end(status, { object: 'error', status, code, message: code })
    const list = (all: readonly unknown[], cursor: unknown, size: number): void => {
      const from = typeof cursor === 'string' ? Number(/^cursor-(\d+)$/.exec(cursor)?.[1]) : 0
      if (Number.isNaN(from)) return fail(400, 'validation_error')
      const next = from + Math.min(size, made.mostPerPage)
      const hasMore = next < all.length
      const results = all.slice(from, next)
      return end(200, { object: 'list', results, has_more: hasMore, next_cursor: hasMore ? `cursor-${next}` : null })
    }
    const answer = (body: Record<string, unknown>): void => {
      requests.push(`${request.method} ${url.pathname}`)
      if (request.headers.authorization !== `Bearer ${made.token}`) return fail(401, 'unauthorized')
      if (request.headers['notion-version'] !== '2022-06-28') return fail(400, 'missing_version')
      if (made.tooMany-- > 0) return end(429, { object: 'error', code: 'rate_limited' }, { 'retry-after': '0' })
      if (request.method === 'POST' && url.pathname === '/v1/search') {
        const { filter, sort } = body as { filter?: { value?: string }; sort?: { timestamp?: string } }
        if (filter?.value !== 'page' || sort?.timestamp !== 'last_edited_time') return fail(400, 'validation_error')
        const found = [...pages.values()].filter(({ id }) => !unlisted.has(id))
        const sorted = found.toSorted((a, b) => a.last_edited_time.localeCompare(b.last_edited_time))
        return list(sorted, body['start_cursor'], Number(body['page_size']))
      }
      const [, kind, id = ''] = /^\/v1\/(pages|blocks)\/([\w-]+)(?:\/children)?$/.exec(url.pathname) ?? []
      if (id === made.brokenId) return fail(500, 'internal_server_error')
      if (kind === 'pages') {
        const page = pages.get(id)
        return page ? end(200, page) : fail(404, 'object_not_found')
      }
      if (kind !== 'blocks' || (!pages.has(id) && !blocks.has(id))) return fail(404, 'object_not_found')
      const found = (blocks.get(id) ?? []).map((block) => ({
        object: 'block',
        has_children: blocks.has(block.id),
        ...block,
      }))
      return list(found, url.searchParams.get('start_cursor') ?? undefined, Number(url.searchParams.get('page_size')))
    }
    void readBody(request).then(answer)
  })
  const { url, close } = await listenLocally(server)
  const made: NotionServer = {
    url,
    pages,
    blocks,
    unlisted,
    requests,
    token: notionToken,
    tooMany: 0,
    mostPerPage: 100,
    brokenId: null,
    close,
  }
  return made
}

export const words = (text: string, annotations = {}, href: string | null = null) => [
  { type: 'text', plain_text: text, href, annotations },
]

export const paragraph = (id: string, text: string): NotionBlock => ({
  id,
  type: 'paragraph',
  paragraph: { rich_text: words(text) },
})

export function makeNotionPage(number: number, given: Partial<Page> = {}): Page {
  return {
    id: `page-${number}`,
    url: `https://www.notion.so/Pump-${number}`,
    last_edited_time: new Date(Date.UTC(2026, 2, 1, 0, number)).toISOString(),
    archived: false,
    in_trash: false,
    properties: { Name: { type: 'title', title: words(`Pump ${number}`) } },
    ...given,
  }
}
