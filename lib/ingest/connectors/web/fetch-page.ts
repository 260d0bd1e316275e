import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { formatList } from '@/lib/domain/formats'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { fetchPatiently } from '../net/fetch-patiently'
import { parseUrl } from '@/lib/guardrails/net/parse-url'
import { readText } from '../net/read-text'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'
import { fileNameOf } from './file-name-of'
import { readPageLinks } from './read-page-links'
import type { PageMemo } from './read-page-memo'

export type Page = { readonly url: URL; readonly fileName: string; readonly bytes: Buffer; readonly memo: PageMemo }

export type PageOutcome =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone' }
  /** A picture, a film, or on another host: nothing that belongs to the site's text. */
  | { readonly kind: 'other' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly detail: string | undefined }

/** Held in memory one at a time. */
const maxPageBytes = 25_000_000
const readable = new Set<string>([...formatList.map(({ mediaType }) => mediaType), 'application/xhtml+xml'])

/** One page with what it was worth last time. Its failure is an outcome; only a stopped run and a refused address are thrown. */
export async function fetchPage(url: URL, memo: PageMemo | null, tools: ConnectorTools): Promise<PageOutcome> {
  const { hosts, signal } = tools
  const options = {
    hosts,
    signal,
    maxBytes: maxPageBytes,
    staysOnHost: true,
    wants: isWantedBody,
    headers: conditions(memo),
  }
  try {
    const response = await fetchPatiently(url, options)
    if (response.status === 304 && memo) return { kind: 'unchanged' }
    if (response.status === 404 || response.status === 410) return { kind: 'gone' }
    if (response.status === 401 || response.status === 403)
      return { kind: 'failed', code: 'connector_source_refused', detail: undefined }
    if (response.status !== 200) {
      const detail = `The site answered with status ${response.status}.`
      return { kind: 'failed', code: 'connector_source_unreachable', detail }
    }
    return isWantedBody(200, response.headers) ? { kind: 'page', page: toPage(response) } : { kind: 'other' }
  } catch (error) {
    if (!(error instanceof FootnoteError) || error.code === 'shutting_down') throw error
    if (error.code === 'connector_redirected_away') return { kind: 'other' }
    return { kind: 'failed', code: error.code, detail: error.detail }
  }
}

function toPage(response: SourceResponse): Page {
  const { body, headers } = response
  // What a server put into a redirect is an address with a fragment at times.
  const url = parseUrl(response.url.href) ?? response.url
  const isHtml = /html/i.test(mediaTypeOf(headers))
  const { links, isIndexable } = isHtml ? readPageLinks(readText(response), url) : { links: [], isIndexable: true }
  const { etag, 'last-modified': lastModified } = headers
  const memo: PageMemo = {
    hash: createHash('sha256').update(body).digest('hex'),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    changed: null,
    links: [...links],
    isIndexable: isIndexable && !/\b(?:noindex|none)\b/i.test(String(headers['x-robots-tag'] ?? '')),
  }
  return { url, fileName: fileNameOf(url, isHtml), bytes: body, memo }
}

function conditions(memo: PageMemo | null): Record<string, string> {
  return {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    ...(memo?.etag === undefined ? {} : { 'if-none-match': memo.etag }),
    ...(memo?.lastModified === undefined ? {} : { 'if-modified-since': memo.lastModified }),
  }
}

const mediaTypeOf = (headers: IncomingHttpHeaders): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** Pictures on a site show what its text says; those that are documents lie in folders. */
function isWantedBody(status: number, headers: IncomingHttpHeaders): boolean {
  const mediaType = mediaTypeOf(headers)
  return status === 200 && readable.has(mediaType) && !mediaType.startsWith('image/')
}
