import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { ChatKind } from '@/db/schema'
import { usualUsage, wireStreams, type WireStream, type WireUsage } from './wire-events'

/** How the server answers one request; the next request gets the next of the list, the last one goes on for ever. */
export type WireBehaviour =
  | { readonly kind: 'text'; readonly usage?: WireUsage }
  | { readonly kind: 'tool' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection breaks after the first piece of text. */
  | { readonly kind: 'cut'; readonly usage?: WireUsage }
  /** The stream ends in good order after the first piece, without its last events. */
  | { readonly kind: 'short'; readonly usage?: WireUsage }
  /** Nothing at all until the client gives up. */
  | { readonly kind: 'silent' }
  /** The first piece, then nothing. */
  | { readonly kind: 'stall' }
  | { readonly kind: 'redirect'; readonly to: string }

export type WireRequest = {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readonly<Record<string, unknown>>
}

export type WireServer = {
  readonly url: string
  readonly requests: readonly WireRequest[]
  /** What it said on the wire was used, one entry a stream: the bill. Null where the stream broke off before it said anything. */
  readonly billed: readonly WireStream['saidFirst'][]
  /** Connections that the client closed before the answer was whole. */
  readonly dropped: () => number
  answerWith(...behaviours: WireBehaviour[]): void
  close(): Promise<void>
}

export const wireText = ['Unused leave ', 'carries over.'] as const
export const wireDimension = 8

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece as string
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}

/** A vector that depends on nothing but the text's length, so that a test can tell which text it belongs to. */
const wireVector = (text: string): number[] => Array.from({ length: wireDimension }, (_, i) => text.length + i)

function embeddingAnswer(body: Record<string, unknown>): object {
  const texts = z.array(z.string()).parse(body['input'])
  const rows = texts.map((text, index) => ({ object: 'embedding', index, embedding: wireVector(text) }))
  return { object: 'list', data: rows, model: 'test', usage: { prompt_tokens: 5 * texts.length, total_tokens: 5 } }
}

function stream(kind: ChatKind, behaviour: WireBehaviour, response: ServerResponse): WireStream['saidFirst'] {
  const usage = ('usage' in behaviour && behaviour.usage) || usualUsage
  const { first, rest, saidFirst } = wireStreams[kind](behaviour.kind === 'tool' ? null : wireText, usage)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(first.join(''))
  if (behaviour.kind === 'stall') return saidFirst
  if (behaviour.kind === 'cut') setTimeout(() => response.destroy(), 20)
  if (behaviour.kind === 'short') response.end()
  if (behaviour.kind === 'cut' || behaviour.kind === 'short') return saidFirst
  response.end(rest.join(''))
  return usage
}

/** A server that speaks one provider's real protocol on a local port: streams, embeddings, and the ways in which they fail. */
export async function startWireServer(kind: ChatKind): Promise<WireServer> {
  const requests: WireRequest[] = []
  const billed: WireStream['saidFirst'][] = []
  let behaviours: WireBehaviour[] = [{ kind: 'text' }]
  let dropped = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readJson(request)
    requests.push({ path: request.url ?? '', headers: request.headers, body })
    response.on('close', () => {
      if (!response.writableFinished) dropped++
    })
    const behaviour = (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? { kind: 'text' }
    if (behaviour.kind === 'silent') return
    if (behaviour.kind === 'redirect') return void response.writeHead(307, { location: behaviour.to }).end()
    if (behaviour.kind === 'status') {
      const error = { error: { message: 'echo of the prompt', type: 'test_error', code: 'test' } }
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers })
      return void response.end(JSON.stringify(error))
    }
    if (request.url?.includes('embeddings')) {
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(embeddingAnswer(body)))
    }
    billed.push(stream(kind, behaviour, response))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    billed,
    dropped: () => dropped,
    answerWith: (...next) => void (behaviours = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
