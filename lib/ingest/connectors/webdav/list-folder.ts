import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { fetchFromSource } from '@/lib/guardrails/net/fetch-from-source'
import { parseUrl } from '@/lib/guardrails/net/parse-url'
import { readText } from '../net/read-text'
import { requireAnswer } from '../net/require-answer'
import type { WebdavConfig } from './config'
import { readMultistatus, type DavEntry } from './read-multistatus'
import { signIn } from './sign-in'

const maxListingBytes = 20_000_000

export type FoundResource = Omit<DavEntry, 'href'> & { readonly url: URL }

const wanted =
  '<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/><d:getetag/><d:getlastmodified/><d:getcontentlength/></d:prop></d:propfind>'

/**
 * What lies right in a folder of a WebDAV server (PROPFIND, depth 1), on the same host and below the folder only: a server cannot send the
 * reader elsewhere, and not in a circle.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable
 */
export async function listFolder(config: WebdavConfig, tools: ConnectorTools, folder: URL): Promise<FoundResource[]> {
  const response = await fetchFromSource(folder, {
    hosts: tools.hosts,
    signal: tools.signal,
    maxBytes: maxListingBytes,
    staysOnHost: true,
    method: 'PROPFIND',
    body: wanted,
    headers: { ...signIn(config, tools.secret), depth: '1', 'content-type': 'application/xml; charset=utf-8' },
  })
  if (response.status === 405 || response.status === 501)
    throw new FootnoteError('connector_source_unreachable', {
      detail: 'What answers at this address does not speak WebDAV. Look for the WebDAV address in its settings.',
    })
  if (response.status === 401 || response.status === 403)
    throw new FootnoteError('connector_source_refused', {
      detail: 'The user name or the password is not right, or this account may not read the folder.',
    })
  if (response.status !== 207) requireAnswer({ ...response, status: response.status === 200 ? 500 : response.status })
  return readMultistatus(readText(response)).flatMap(({ href, ...rest }) => {
    const url = parseUrl(href, folder)
    return url && isBelow(folder, url) ? [{ ...rest, url }] : []
  })
}

/** The folder itself is in its own answer, with or without its last slash. */
function isBelow(folder: URL, url: URL): boolean {
  const base = folder.pathname.endsWith('/') ? folder.pathname : `${folder.pathname}/`
  return url.origin === folder.origin && url.pathname.startsWith(base) && url.pathname.length > base.length
}
