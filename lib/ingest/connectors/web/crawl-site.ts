import type { FootnoteError } from '@/lib/errors/footnote-error'
import type { SourceChange } from '../connector'
import { parseUrl } from '@/lib/guardrails/net/parse-url'
import type { WebConfig } from './config'
import type { Page } from './fetch-page'
import type { SiteVisit } from './visit-pages'

/**
 * Follows links on one host, breadth first, so that a limit cuts off what is farthest. Ends of loops: each address once, each content once
 * (a page that repeats another is not followed), no path that repeats its parts, so many pages and so many links deep at most.
 * @throws connector_source_missing and others when the first page cannot be had
 */
export async function* crawlSite(config: WebConfig, visit: SiteVisit): AsyncGenerator<SourceChange<Page>> {
  const start = parseUrl(config.url) ?? new URL(config.url)
  const asked = new Set([start.href])
  let level: URL[] = [start]
  let isWhole = true
  for (let depth = 0; level.length > 0 && depth <= config.maxDepth; depth++) {
    const next: URL[] = []
    for (const url of level) {
      if (visit.pages >= config.maxPages) return
      const visited = yield* visit.page(url, null)
      if (url === start) requireStart(visited.failure)
      isWhole &&= visited.links !== null
      for (const link of visited.links ?? []) {
        const target = parseUrl(link)
        if (!target || asked.has(target.href) || !visit.allows(target)) continue
        asked.add(target.href)
        next.push(target)
      }
    }
    level = next
  }
  // Where a page failed whose links are not known, what lies behind it is not gone.
  if (isWhole) yield { type: 'complete' }
}

function requireStart(failure: FootnoteError | null): void {
  if (failure) throw failure
}
