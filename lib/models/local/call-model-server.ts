import { Agent, request, type IncomingMessage } from 'node:http'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { inputTokensHeader } from './model-protocol'

export type ModelServerCall = {
  readonly socketPath: string
  readonly path: '/embed' | '/rerank'
  readonly body: unknown
  readonly signal?: AbortSignal | undefined
  /** How long to wait for a server that is starting or restarting before giving up. */
  readonly patienceMs: number
}

export type ModelServerResult = { readonly values: Float32Array; readonly inputTokens: number }

const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 30_000 })
const firstPauseMs = 25
const maxPauseMs = 1000

/** The server was not reached, or a kept connection had gone stale: nothing has been computed, so asking again is right. */
class NotReached extends Error {}

async function readResult(response: IncomingMessage): Promise<ModelServerResult> {
  const pieces: Buffer[] = []
  for await (const piece of response as AsyncIterable<Buffer>) pieces.push(piece)
  if (response.statusCode === 400) throw new FootnoteError('invalid_request')
  if (response.statusCode !== 200) throw new FootnoteError('models_unavailable')
  const bytes = Buffer.concat(pieces)
  // A copy of its own: a piece of Node's buffer pool is not aligned for float32.
  const values = new Float32Array(new Uint8Array(bytes).buffer)
  return { values, inputTokens: Number(response.headers[inputTokensHeader] ?? 0) }
}

function callOnce({ socketPath, path, body, signal }: ModelServerCall): Promise<ModelServerResult> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      socketPath,
      path,
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json' },
      ...(signal ? { signal } : {}),
    })
    outgoing.once('error', (cause: NodeJS.ErrnoException) => {
      if (signal?.aborted) return reject(signal.reason)
      const notReached = cause.code === 'ECONNREFUSED' || cause.code === 'ENOENT' || outgoing.reusedSocket
      reject(notReached ? new NotReached(cause.code, { cause }) : new FootnoteError('models_unavailable', { cause }))
    })
    outgoing.once('response', (response) => {
      readResult(response).then(resolve, (cause: unknown) => {
        if (signal?.aborted) reject(signal.reason)
        else reject(cause instanceof FootnoteError ? cause : new FootnoteError('models_unavailable', { cause }))
      })
    })
    outgoing.end(JSON.stringify(body))
  })
}

/**
 * One call to the model server. Waits with growing pauses (25 ms to 1 s) for a server that is not there yet; a call that was
 * under way when the server died fails. @throws models_unavailable (retryable), or the signal's reason
 */
export async function callModelServer(call: ModelServerCall): Promise<ModelServerResult> {
  const giveUpAt = performance.now() + call.patienceMs
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(maxPauseMs, pauseMs * 2)) {
    call.signal?.throwIfAborted()
    try {
      return await callOnce(call)
    } catch (error) {
      if (!(error instanceof NotReached)) throw error
      if (performance.now() + pauseMs > giveUpAt) throw new FootnoteError('models_unavailable', { cause: error })
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
