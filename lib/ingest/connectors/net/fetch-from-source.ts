import { lookup } from 'node:dns'
import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestTls } from 'node:https'
import type { LookupFunction } from 'node:net'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { parseUrl } from './parse-url'
import { readCapped } from './read-capped'
import { requireAllowedAddress, requireAllowedUrl } from './require-allowed-address'

export type SourceRequest = {
  readonly hosts: readonly string[]
  readonly signal: AbortSignal
  /** Of the body as it is unpacked. */
  readonly maxBytes: number
  readonly headers?: Readonly<Record<string, string>>
  /** Redirects to another host are not followed. */
  readonly staysOnHost?: boolean
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
const maxRedirects = 5
const usualTimeoutMs = 30_000

/**
 * The one way from connectors to the network. Addresses are checked where the connection is made, by the address that is connected to:
 * a name that leads elsewhere a moment later (DNS rebinding) gains nothing. Each redirect is a new request with the same checks.
 * @throws connector_address_refused, connector_redirected_away, connector_source_unreachable, file_too_large
 */
export async function fetchFromSource(address: string | URL, options: SourceRequest): Promise<SourceResponse> {
  let url = new URL(address)
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    requireAllowedUrl(url, options.hosts)
    const response = await ask(url, options)
    const location = response.headers.location
    if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return response
    const next = parseUrl(location, url)
    if (!next || (options.staysOnHost && next.host !== url.host)) throw new FootnoteError('connector_redirected_away')
    url = next
  }
  throw new FootnoteError('connector_source_unreachable', {
    detail: 'This address leads from one to the next without end.',
  })
}

async function ask(url: URL, options: SourceRequest): Promise<SourceResponse> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? usualTimeoutMs)
  const signal = AbortSignal.any([options.signal, deadline])
  try {
    const message = await send(url, options, signal)
    const { statusCode: status = 0, headers } = message
    const isWanted = options.wants?.(status, headers) ?? true
    const body = isWanted ? await readCapped(message, headers['content-encoding'], options.maxBytes) : Buffer.alloc(0)
    message.destroy()
    return { url, status, headers, body }
  } catch (cause) {
    if (options.signal.aborted) throw new FootnoteError('shutting_down')
    // Node wraps what a lookup throws in nothing: our own errors come through as they are.
    if (cause instanceof FootnoteError) throw cause
    throw new FootnoteError('connector_source_unreachable', { cause })
  }
}

function send(url: URL, options: SourceRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestTls : requestPlain
    request(
      url,
      {
        signal,
        agent: false,
        lookup: checkedLookup(options.hosts),
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip', ...options.headers },
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
}

/** The lookup that the connection itself uses: what it refuses is not connected to. */
function checkedLookup(hosts: readonly string[]): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      try {
        if (error) throw error
        for (const { address } of addresses) requireAllowedAddress(name, address, hosts)
        const [first] = addresses
        if (options.all) done(null, addresses)
        else if (first) done(null, first.address, first.family)
        else throw new Error('no address')
      } catch (thrown) {
        done(thrown as NodeJS.ErrnoException, '', 4)
      }
    })
  }
}
