import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Connector } from '../connector'
import { fetchPatiently } from '../net/fetch-patiently'
import { readText } from '../net/read-text'
import { requireAnswer } from '../net/require-answer'
import { feedConfig, type FeedConfig } from './config'
import { readFeed, type FeedEntry } from './read-feed'
import { renderEntry } from './render-entry'

const maxFeedBytes = 10_000_000

/** What makes a feed answer "not modified". */
const cursorSchema = z.object({ url: z.string(), etag: z.string().optional(), lastModified: z.string().optional() })

/** Entries of an RSS or Atom feed, each a document of its own, known by its guid. One request a run; none of its links is followed. */
export const feedConnector: Connector<FeedConfig, FeedEntry> = {
  kind: 'feed',
  config: feedConfig,
  async *listChanges(config, tools, cursor) {
    const { hosts, signal } = tools
    const headers = {
      accept: 'application/atom+xml, application/rss+xml, application/xml',
      ...conditions(config, cursor),
    }
    const response = requireAnswer(await fetchPatiently(config.url, { hosts, signal, maxBytes: maxFeedBytes, headers }))
    if (response.status === 304) return
    const seen = new Set<string>()
    for (const entry of readFeed(readText(response))) {
      if (seen.has(entry.guid)) continue
      seen.add(entry.guid)
      const version = createHash('sha256').update(renderEntry(entry)).digest('hex')
      yield { type: 'item', externalId: entry.guid, title: entry.title, mediaType: 'text/html', version, fetch: entry }
    }
    if (config.removesOld) yield { type: 'complete' }
    const { etag, 'last-modified': lastModified } = response.headers
    yield { type: 'checkpoint', cursor: JSON.stringify({ url: config.url, etag, lastModified }) }
  },
  fetchItem(_config, _tools, { fetch: entry }) {
    const metadata: Record<string, string> = entry.link === null ? {} : { link: entry.link }
    return Promise.resolve({ fileName: 'entry.html', body: Readable.from([Buffer.from(renderEntry(entry))]), metadata })
  },
}

function conditions(config: FeedConfig, cursor: string | null): Record<string, string> {
  const parsed = cursorSchema.safeParse(cursor === null ? null : JSON.parse(cursor))
  // A feed at another address is another feed.
  if (!parsed.success || parsed.data.url !== config.url) return {}
  const { etag, lastModified } = parsed.data
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}
