import { Readable } from 'node:stream'
import type { Connector } from '../connector'
import { notionConfig, type NotionConfig } from './config'
import { isStillThere } from './is-still-there'
import { listBlocks } from './list-blocks'
import { listPages } from './list-pages'
import { isInTrash, titleOf, type Page } from './page'
import { renderPage } from './render-page'

/**
 * Pages that are shared with an integration, rows of databases among them, each a document. All are listed at each run, blocks are read of those that were
 * edited since. Who may read a page in Notion its interface does not say: what is shared with the integration is shared with the collection.
 */
export const notionConnector: Connector<NotionConfig, Page> = {
  kind: 'notion',
  config: notionConfig,
  async *listChanges(config, tools) {
    const now = Date.now()
    const listed = new Set<string>()
    for await (const page of listPages(config, tools)) {
      if (isInTrash(page) || listed.has(page.id)) continue
      listed.add(page.id)
      const version = versionOf(page, now)
      yield {
        type: 'item',
        externalId: page.id,
        title: titleOf(page),
        mediaType: 'text/markdown',
        version,
        fetch: page,
      }
    }
    for (const externalId of tools.knownIds())
      if (!listed.has(externalId) && (await isStillThere(config, tools, externalId)))
        yield { type: 'unchanged', externalId }
    yield { type: 'complete' }
  },
  async fetchItem(config, tools, { fetch: page }) {
    const body = Readable.from([Buffer.from(renderPage(page, await listBlocks(config, tools, page.id)))])
    const metadata = { link: page.url, date: page.last_edited_time.slice(0, 10) }
    return { fileName: `page-${page.id}.md`, body, metadata }
  },
}

const freshMs = 3 * 60_000

/**
 * Notion tells the minute of an edit and no more: a page that was read in the minute in which it is edited would never be read again. What was
 * edited just now is read once more at the next run.
 */
function versionOf({ last_edited_time: edited }: Page, now: number): string {
  return now - Date.parse(edited) < freshMs ? `${edited} and after` : edited
}
