import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { linkTo } from '../atlassian/link-to'
import type { Connector } from '../connector'
import { askConfluence, rootOf } from './ask-confluence'
import { confluenceConfig, type ConfluenceConfig } from './config'
import { findPermissions } from './find-permissions'
import { isStillThere } from './is-still-there'
import { listPages } from './list-pages'
import type { Page } from './page'
import { renderPage } from './render-page'

const bodySchema = z.object({ body: z.object({ storage: z.object({ value: z.string() }) }) })

/**
 * Pages of a space, each a document under its number. The space is listed at each run without texts; only those of pages with a new version are read.
 * What is restricted, itself or by what it lies below, goes to the groups that pass all of these restrictions.
 */
export const confluenceConnector: Connector<ConfluenceConfig, Page> = {
  kind: 'confluence',
  config: confluenceConfig,
  async *listChanges(config, tools) {
    const pages = await listPages(config, tools)
    const permissionsOf = findPermissions(config, tools, pages)
    for (const page of pages) {
      const { id: externalId, title } = page
      const permissions = await permissionsOf(page)
      yield {
        type: 'item',
        externalId,
        title,
        mediaType: 'text/html',
        version: versionOf(page),
        fetch: page,
        permissions,
      }
    }
    const listed = new Set(pages.map(({ id }) => id))
    for (const externalId of tools.knownIds())
      if (!listed.has(externalId) && (await isStillThere(config, tools, externalId)))
        yield { type: 'unchanged', externalId }
    yield { type: 'complete' }
  },
  async fetchItem(config, tools, { fetch: page }) {
    const id = encodeURIComponent(page.id)
    const path =
      config.hosting === 'cloud'
        ? `/api/v2/pages/${id}?body-format=storage`
        : `/rest/api/content/${id}?expand=body.storage`
    const { body } = await askConfluence(config, tools, path, bodySchema)
    const way = wayTo(page)
    const { _links: links, version } = page
    const html = renderPage(page.title, way, body.storage.value)
    const metadata: Record<string, string> = {
      ...(links.webui ? linkTo(rootOf(config), links.webui) : {}),
      ...(version.when ? { date: version.when.slice(0, 10) } : {}),
      ...(way.length > 0 ? { path: way.join(' / ') } : {}),
    }
    return { fileName: `page-${page.id}.html`, body: Readable.from([Buffer.from(html)]), metadata }
  },
}

const wayTo = ({ ancestors }: Page): string[] => ancestors.flatMap(({ title }) => (title ? [title] : []))

/** A page that is moved, or below one that gets another name, keeps its number of versions. */
const versionOf = (page: Page): string => {
  const way = createHash('sha256')
    .update(JSON.stringify(wayTo(page)))
    .digest('hex')
  return `${page.version.number}-${way.slice(0, 16)}`
}
