import { gunzipSync } from 'node:zlib'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools, SourceChange } from '../connector'
import { fetchPatiently } from '../net/fetch-patiently'
import { parseUrl } from '@/lib/guardrails/net/parse-url'
import { readText } from '../net/read-text'
import { requireAnswer } from '../net/require-answer'
import type { WebConfig } from './config'
import type { Page } from './fetch-page'
import { readSitemap, type Sitemap } from './read-sitemap'
import type { SiteVisit } from './visit-pages'

/** The protocol's own limit for one sitemap. */
const maxSitemapBytes = 52_428_800
const maxSitemaps = 50

/** Reads the pages that a sitemap, or the sitemaps of an index, name on their own host. @throws connector_sitemap_unreadable and others */
export async function* listSitemap(
  config: WebConfig,
  tools: ConnectorTools,
  visit: SiteVisit,
): AsyncGenerator<SourceChange<Page>> {
  const waiting = [new URL(config.url)]
  const asked = new Set(waiting.map(({ href }) => href))
  const seen = new Set<string>()
  for (let url = waiting.shift(); url; url = waiting.shift()) {
    const sitemap = await openSitemap(url, tools)
    for (const address of sitemap.sitemaps) {
      const target = parseUrl(address, url)
      if (!target || target.host !== url.host || asked.has(target.href)) continue
      if (asked.size >= maxSitemaps) return
      asked.add(target.href)
      waiting.push(target)
    }
    for (const { url: address, changed } of sitemap.pages) {
      const target = parseUrl(address, url)
      if (!target || seen.has(target.href) || !visit.allows(target)) continue
      seen.add(target.href)
      if (visit.pages >= config.maxPages) return
      yield* visit.page(target, changed)
    }
  }
  yield { type: 'complete' }
}

async function openSitemap(url: URL, tools: ConnectorTools): Promise<Sitemap> {
  const { hosts, signal } = tools
  const options = { hosts, signal, maxBytes: maxSitemapBytes, staysOnHost: true }
  const response = requireAnswer(await fetchPatiently(url, options))
  const isPacked = response.body[0] === 0x1f && response.body[1] === 0x8b
  return readSitemap(readText(isPacked ? { ...response, body: unpack(response.body) } : response))
}

/** `sitemap.xml.gz` is packed by itself and not for the way. */
function unpack(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: maxSitemapBytes })
  } catch (cause) {
    throw new FootnoteError('connector_sitemap_unreadable', { cause })
  }
}
