import { Readable } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector } from '../connector'
import { webConfig, type WebConfig } from './config'
import { crawlSite } from './crawl-site'
import type { Page } from './fetch-page'
import { listSitemap } from './list-sitemap'
import { openRobots } from './open-robots'
import { visitPages } from './visit-pages'

/** Pages of one web site, known by their address. A page that the server says is as it was is not sent again. */
export const webConnector: Connector<WebConfig, Page> = {
  kind: 'web',
  config: webConfig,
  async *listChanges(config, tools) {
    const start = new URL(config.url)
    const robots = await openRobots(start, tools)
    if (!robots.allows(start)) throw new FootnoteError('connector_robots_refused')
    const visit = visitPages(config, tools, robots)
    yield* config.mode === 'sitemap' ? listSitemap(config, tools, visit) : crawlSite(config, visit)
  },
  fetchItem(_config, _tools, { fetch: page }) {
    const metadata = { link: page.url.href }
    return Promise.resolve({ fileName: page.fileName, body: Readable.from([page.bytes]), metadata })
  },
}
