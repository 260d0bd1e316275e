import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestTls } from 'node:https'
import type { Readable } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { checkedLookup } from './checked-lookup'
import { parseUrl } from './parse-url'
import { readCapped } from './read-capped'
import { requireAllowedUrl } from './require-allowed-address'

export type SourceRequest = {
  readonly hosts: readonly string[]
  readonly signal: AbortSignal
  /** Of the body as it is unpacked. */
  readonly maxBytes: number
  /** GET unless said otherwise. */
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Redirects to another host are not followed, nor to the same one in the open. */
  readonly staysOnHost?: boolean
  /** Default 5. With 0 a redirect is an answer like any other. */
  readonly mostRedirects?: number
  /** Says before the body is read whether it is wanted; otherwise it is empty. */
  readonly wants?: (status: number, headers: IncomingHttpHeaders) => boolean
  readonly timeoutMs?: number
}

export type SourceResponse = {
  /** After redirects. */
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export const userAgent = 'FootnoteBot/1.0 (self-hosted knowledge assistant)'
const usualRedirects = 5
const usualTimeoutMs = 30_000

/**
 * The one way from connectors and tools to the network. Addresses are checked where the connection is made, by the address that is connected to:
 * a name that leads elsewhere a moment later (DNS rebinding) gains nothing. Each redirect is a new request with the same checks.
 * @throws connector_address_refused, connector_redirected_away, connector_source_unreachable, file_too_large
 */
export async function fetchFromSource(address: string | URL, options: SourceRequest): Promise<SourceResponse> {
  return follow(address, options, async (url, signal) => {
    const message = await send(url, options, signal)
    const { statusCode: status = 0, headers } = message
    const isWanted = options.wants?.(status, headers) ?? true
    const body = isWanted ? await readCapped(message, headers['content-encoding'], options.maxBytes) : Buffer.alloc(0)
    message.destroy()
    return { url, status, headers, body }
  })
}

export type StreamedResponse = Omit<SourceResponse, 'body'> & { readonly body: Readable }

/**
 * The same for what is too large for memory: the body as it comes, and none unless the answer is 200. It ends with an error when nothing
 * has come for the time that was set.
 */
export async function streamFromSource(address: string | URL, options: Sendable): Promise<StreamedResponse> {
  const silenceMs = options.timeoutMs ?? usualTimeoutMs
  return follow(address, options, async (url) => {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), silenceMs)
    const headers = { ...options.headers, 'accept-encoding': 'identity' }
    const signal = AbortSignal.any([options.signal, late.signal])
    const message = await send(url, { ...options, headers }, signal).finally(() => clearTimeout(timer))
    message.setTimeout(silenceMs, () => message.destroy(new Error('the source went silent')))
    if (message.statusCode !== 200) message.destroy()
    return { url, status: message.statusCode ?? 0, headers: message.headers, body: message }
  })
}

type Sendable = Omit<SourceRequest, 'maxBytes' | 'wants'>

async function follow<Response extends Omit<SourceResponse, 'body'>>(
  address: string | URL,
  options: Sendable,
  ask: (url: URL, signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  let url = new URL(address)
  const mostRedirects = options.mostRedirects ?? usualRedirects
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    requireAllowedUrl(url, options.hosts)
    const response = await inTime(options, (signal) => ask(url, signal))
    const location = response.headers.location
    if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined || mostRedirects === 0)
      return response
    const next = parseUrl(location, url)
    if (!next || (options.staysOnHost && isElsewhere(next, url))) throw new FootnoteError('connector_redirected_away')
    url = next
  }
  throw new FootnoteError('connector_source_unreachable', {
    detail: 'This address leads from one to the next without end.',
  })
}

const isElsewhere = (next: URL, url: URL): boolean =>
  next.host !== url.host || (url.protocol === 'https:' && next.protocol !== 'https:')

async function inTime<Response>(options: Sendable, ask: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? usualTimeoutMs)
  try {
    return await ask(AbortSignal.any([options.signal, deadline]))
  } catch (cause) {
    if (options.signal.aborted) throw new FootnoteError('shutting_down')
    // Node wraps what a lookup throws in nothing: our own errors come through as they are.
    if (cause instanceof FootnoteError) throw cause
    throw new FootnoteError('connector_source_unreachable', { cause })
  }
}

function send(url: URL, options: Sendable, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestTls : requestPlain
    request(
      url,
      {
        signal,
        method: options.method ?? 'GET',
        agent: false,
        lookup: checkedLookup(options.hosts),
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip', ...options.headers },
      },
      resolve,
    )
      .on('error', reject)
      .end(options.body)
  })
}
