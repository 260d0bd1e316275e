import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { embedAnswers, rankByWords, readRerankRequest, rerankAnswers, type SearchWireKind } from './search-wire'

/** What the server does with a request to rerank from now on. */
export type RerankBehaviour =
  | { readonly kind: 'good' }
  /** The answer as it stands, whatever was asked: garbage, and rows that are wrong. */
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The rows as this makes them, in the server's own form. */
  | { readonly kind: 'rows'; readonly change: (rows: ReturnType<typeof rankByWords>) => ReturnType<typeof rankByWords> }
  /** Nothing until the client gives up. */
  | { readonly kind: 'silent' }

export type SearchRequest = {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: unknown
}

export type SearchServer = {
  /** The base URL that an admin enters. */
  readonly url: string
  readonly requests: readonly SearchRequest[]
  /** Connections that the client closed before it had an answer. */
  readonly dropped: () => number
  behave(behaviour: RerankBehaviour): void
  close(): Promise<void>
}

const base = '/v1'

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece as string
  return JSON.parse(text)
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

/** A server that embeds and reranks in one vendor's real protocol on a local port, and refuses what that vendor refuses. */
export async function startSearchServer(kind: SearchWireKind): Promise<SearchServer> {
  const requests: SearchRequest[] = []
  let behaviour: RerankBehaviour = { kind: 'good' }
  let dropped = 0

  const rerank = (body: unknown, response: ServerResponse): void => {
    if (behaviour.kind === 'silent') return
    if (behaviour.kind === 'status') return send(response, behaviour.status, '{"detail":"echo"}', behaviour.headers)
    if (behaviour.kind === 'body') return send(response, 200, behaviour.body)
    const asked = readRerankRequest(kind, body)
    if (!asked) return send(response, 422, '{"detail":"invalid request"}')
    const rows = rankByWords(asked)
    send(response, 200, JSON.stringify(rerankAnswers[kind](behaviour.kind === 'rows' ? behaviour.change(rows) : rows)))
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readJson(request)
    const path = (request.url ?? '').slice(base.length)
    requests.push({ path, authorization: request.headers.authorization, body })
    response.on('close', () => {
      if (!response.writableFinished) dropped++
    })
    if (path === '/rerank') return rerank(body, response)
    const embedded = embedAnswers[kind](path, body)
    send(response, embedded === null ? 422 : 200, JSON.stringify(embedded))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    requests,
    dropped: () => dropped,
    behave: (next) => void (behaviour = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
