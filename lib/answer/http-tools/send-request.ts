import { readEnv } from '@/lib/config/env'
import type { ToolAuth } from '@/lib/domain/tool-service'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { fetchFromSource, type SourceResponse } from '@/lib/guardrails/net/fetch-from-source'
import { signRequest, type ToolRequest } from './build-request'
import { hideSecret } from './hide-secret'
import { renderJson } from './render-json'

export const toolTimeoutMs = 8_000
const maxBytes = 256_000
/** Characters of an answer that are kept, and that a model is told. */
export const longestAnswer = 6_000

export type ToolAnswer = {
  readonly status: number
  /** Milliseconds. */
  readonly ms: number
  readonly text: string
  /** There was more of it. */
  readonly isCut: boolean
}

type Signed = { readonly auth: ToolAuth; readonly secret: string | null; readonly signal: AbortSignal }

/**
 * Asks a service and reads what it answers, whatever its status. A request that reads follows redirects on its own host, no other does.
 * @throws connector_address_refused, tool_unreachable, tool_answer_unusable: none of them says what was sent, where, or with which key
 */
export async function sendRequest(request: ToolRequest, { auth, secret, signal }: Signed): Promise<ToolAnswer> {
  const { url, method, headers, body } = signRequest(request, auth, secret)
  const startedAt = performance.now()
  const response = await fetchFromSource(url, {
    hosts: readEnv().FOOTNOTE_CONNECTOR_HOSTS,
    signal,
    method,
    headers,
    ...(body !== null && { body }),
    maxBytes,
    timeoutMs: toolTimeoutMs,
    staysOnHost: true,
    ...(method !== 'GET' && method !== 'HEAD' && { mostRedirects: 0 }),
    wants: (status, { 'content-type': type }) => status !== 204 && isReadable(type),
  }).catch((thrown: unknown) => {
    throw toToolError(thrown)
  })
  const ms = Math.round(performance.now() - startedAt)
  if (response.status >= 300 && response.status < 400)
    throw new FootnoteError('tool_answer_unusable', { detail: 'The service sends this request to another address.' })
  const text = readText(response, (body) => hideSecret(body, { auth, secret }))
  return { status: response.status, ms, text: cut(text), isCut: text.length > longestAnswer }
}

const isReadable = (type: string | undefined): boolean =>
  type !== undefined && /^(?:application\/(?:[\w.+-]+\+)?json|text\/(?:plain|csv|markdown|x-markdown))\b/i.test(type)

function readText({ status, headers, body }: SourceResponse, hide: (body: string) => string): string {
  const type = headers['content-type']
  // What went wrong is often told in a page, and the status says enough.
  if (status >= 400 && !isReadable(type)) return ''
  if (status === 204 || headers['content-length'] === '0') return ''
  if (!isReadable(type)) throw new FootnoteError('tool_answer_unusable')
  const text = hide(body.toString('utf8').replaceAll('\0', ''))
  if (!/json/i.test(type ?? '')) return text.trim()
  if (text.trim() === '') return ''
  try {
    return renderJson(JSON.parse(text))
  } catch (cause) {
    throw new FootnoteError('tool_answer_unusable', {
      detail: 'The service says that it answers with JSON, and it is none.',
      cause,
    })
  }
}

/** At the end of a line where there is one near: half a record is none. */
function cut(text: string): string {
  if (text.length <= longestAnswer) return text
  const head = text.slice(0, longestAnswer)
  const end = head.lastIndexOf('\n')
  return end > longestAnswer / 2 ? head.slice(0, end) : head
}

/** What the network guard says, in the words of tools. Its causes may hold the address with a key in it, and stay behind. */
function toToolError(thrown: unknown): FootnoteError {
  if (!(thrown instanceof FootnoteError)) return new FootnoteError('tool_unreachable')
  if (thrown.code === 'connector_address_refused') return new FootnoteError('connector_address_refused')
  if (thrown.code === 'file_too_large')
    return new FootnoteError('tool_answer_unusable', {
      detail: 'The service answered with more than 256 kB. Ask it for less.',
    })
  if (thrown.code === 'connector_redirected_away')
    return new FootnoteError('tool_answer_unusable', {
      detail: 'The service sends this request to another host, which is not asked.',
    })
  return new FootnoteError('tool_unreachable')
}
