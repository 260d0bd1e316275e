import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'

export type SourcePage = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Answered with 304 to who has it already. */
  readonly etag?: string
  readonly lastModified?: string
}

export type SourceServer = {
  readonly url: string
  readonly requests: { path: string; headers: IncomingHttpHeaders }[]
  /** By path with its query; a function answers as it likes. */
  readonly pages: Map<string, SourcePage | ((request: IncomingMessage, response: ServerResponse) => void)>
  close(): Promise<void>
}

/** A web server on a local port that answers conditional requests as real ones do. */
export async function startSourceServer(): Promise<SourceServer> {
  const requests: SourceServer['requests'] = []
  const pages: SourceServer['pages'] = new Map()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    const page = pages.get(path)
    if (typeof page === 'function') return page(request, response)
    if (!page) return void response.writeHead(404).end('nothing here')
    const { status = 200, headers = {}, body = '', etag, lastModified } = page
    const isKnown =
      (etag !== undefined && request.headers['if-none-match'] === etag) ||
      (lastModified !== undefined && request.headers['if-modified-since'] === lastModified)
    response
      .writeHead(isKnown ? 304 : status, {
        'content-type': 'text/html; charset=utf-8',
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
        ...headers,
      })
      .end(isKnown ? undefined : body)
  })
  const { url, close } = await listenLocally(server)
  return {
    url,
    requests,
    pages,
    close,
  }
}
