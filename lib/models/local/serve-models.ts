import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { ZodError } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { answerModelRequest, type ModelEngine } from './answer-model-request'
import { inputTokensHeader, maxRequestBytes, type ModelHealth } from './model-protocol'

async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > maxRequestBytes) throw new FootnoteError('body_too_large')
    pieces.push(piece)
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown
}

function statusOf(error: unknown): number {
  if (error instanceof ZodError || error instanceof SyntaxError) return 400
  return error instanceof FootnoteError ? error.row.status : 500
}

async function respond(engine: ModelEngine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const cancel = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) cancel.abort()
  })
  try {
    const answer = await answerModelRequest(engine, request.url ?? '', await readBody(request), cancel.signal)
    if (!answer) return void response.writeHead(404).end()
    const { buffer, byteOffset, byteLength } = answer.values
    response
      .writeHead(200, { 'content-type': 'application/octet-stream', [inputTokensHeader]: answer.inputTokens })
      .end(Buffer.from(buffer, byteOffset, byteLength))
  } catch (error) {
    if (!response.destroyed) response.writeHead(statusOf(error)).end()
  }
}

/** Whether somebody answers at the socket; a file left over from a crash answers nothing. */
function isServed(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socketPath)
    probe.once('connect', () => (probe.destroy(), resolve(true)))
    probe.once('error', () => resolve(false))
  })
}

/**
 * Serves the model protocol at a unix socket. Takes over a socket file that nobody serves; @throws data_folder_in_use when
 * another model server does.
 */
export async function serveModels(engine: ModelEngine, socketPath: string, threads: number): Promise<Server> {
  if (await isServed(socketPath)) throw new FootnoteError('data_folder_in_use')
  await rm(socketPath, { force: true })
  let served = 0
  const health = (): ModelHealth => ({
    ready: true,
    threads,
    waiting: engine.queue.waiting,
    rssBytes: process.memoryUsage().rss,
    served,
  })
  const server = createServer((request, response) => {
    if (request.url === '/health') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(health()))
    } else {
      served++
      void respond(engine, request, response)
    }
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  return server
}
