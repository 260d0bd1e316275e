import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools, SourceChange } from '../connector'
import type { WebConfig } from './config'
import { fetchPage, type Page } from './fetch-page'
import type { Robots } from './read-robots'
import { isWantedPage } from './is-wanted-page'
import { readPageMemo } from './read-page-memo'

/** `links` null: the page failed and nobody knows where it leads. `failure`: why it is no page, for the first one. */
export type Visited = { readonly links: readonly string[] | null; readonly failure: FootnoteError | null }

export type SiteVisit = {
  /** Pages so far that are documents. */
  readonly pages: number
  /** Whether the page belongs to the site and its robots.txt lets us in. */
  allows(url: URL): boolean
  /** @param changed when the sitemap says that it changed last; the same as last time spares the request */
  page(url: URL, changed: string | null): AsyncGenerator<SourceChange<Page>, Visited>
}

/** A site's own delay goes before it. */
const leastDelayMs = 250

/** One visit of a site: asks for page after page, politely, and says what became of each. */
export function visitPages(config: WebConfig, tools: ConnectorTools, robots: Robots): SiteVisit {
  const contents = new Map<string, string>()
  const delayMs = Math.max(leastDelayMs, robots.delayMs)
  let pages = 0
  /** False for the content of another page of this visit. */
  const isNew = (hash: string, externalId: string): boolean => {
    const holder = contents.get(hash)
    if (holder === undefined) contents.set(hash, externalId)
    return holder === undefined || holder === externalId
  }
  const isAllowed = (url: URL): boolean => isWantedPage(config, url) && robots.allows(url)
  /** Links to elsewhere are not kept: nobody will follow them. */
  const isOfSite = (link: string): boolean => isWantedPage(config, new URL(link))
  return {
    get pages() {
      return pages
    },
    allows: isAllowed,
    async *page(url, changed) {
      const externalId = url.href
      const known = await tools.known(externalId)
      const memo = readPageMemo(known?.memo)
      if (memo && (known?.isHandled || (changed !== null && memo.changed === changed))) {
        if (!isNew(memo.hash, externalId)) return nothing
        pages++
        yield { type: 'unchanged', externalId }
        return { links: memo.links, failure: null }
      }
      await tools.pause(delayMs)
      const outcome = await fetchPage(url, memo, tools)
      switch (outcome.kind) {
        case 'other':
          return { links: [], failure: new FootnoteError('connector_redirected_away') }
        case 'gone':
          if (known) yield { type: 'deleted', externalId }
          return { links: [], failure: new FootnoteError('connector_source_missing') }
        case 'failed': {
          const { code, detail } = outcome
          yield { type: 'failed', externalId, code, ...(detail === undefined ? {} : { detail }) }
          return {
            links: memo?.links ?? null,
            failure: new FootnoteError(code, detail === undefined ? {} : { detail }),
          }
        }
        case 'unchanged':
          if (!memo || !isNew(memo.hash, externalId)) return nothing
          pages++
          yield { type: 'unchanged', externalId }
          return { links: memo.links, failure: null }
        default: {
          const { page } = outcome
          // A redirect may lead to where nobody would have gone.
          if (page.url.href !== url.href && !isAllowed(page.url)) return nothing
          if (!isNew(page.memo.hash, page.url.href)) return nothing
          if (page.memo.isIndexable) {
            pages++
            yield {
              type: 'item',
              externalId: page.url.href,
              version: page.memo.hash,
              fetch: page,
              memo: { ...page.memo, changed, links: page.memo.links.filter(isOfSite) },
            }
          }
          return { links: page.memo.links, failure: null }
        }
      }
    },
  }
}

const nothing: Visited = { links: [], failure: null }
