import { Readable } from 'node:stream'
import type { Connector, Permissions, SourceGroup } from '../connector'
import { segmentsOf, type Article } from './article'
import { zendeskConfig, type ZendeskConfig } from './config'
import { listArticles } from './list-articles'
import { listSegments } from './list-segments'
import { renderArticle } from './render-article'

/**
 * Published articles of a help centre, each a document. All are listed at each run, those that were updated become a revision. What is for a segment of
 * users goes to the group that this segment is here.
 */
export const zendeskConnector: Connector<ZendeskConfig, Article> = {
  kind: 'zendesk',
  config: zendeskConfig,
  async *listChanges(config, tools) {
    let segments: ReadonlyMap<number, string> | null = null
    for await (const { id, article } of listArticles(config, tools)) {
      const externalId = `articles/${id}`
      if (!article) {
        yield { type: 'failed', externalId, code: 'connector_source_unreachable', detail: unclear }
        continue
      }
      if (article.draft) continue
      const { title, updated_at: version } = article
      const narrowedTo = segmentsOf(article)
      if (narrowedTo) segments ??= await listSegments(config, tools)
      const permissions: Permissions = narrowedTo
        ? { groups: narrowedTo.map((id) => nameSegment(id, segments)), detail: narrowed(title) }
        : 'everyone'
      yield { type: 'item', externalId, title, mediaType: 'text/html', version, fetch: article, permissions }
    }
    yield { type: 'complete' }
  },
  fetchItem(_config, _tools, { fetch: article }) {
    const metadata = { link: article.html_url, date: article.updated_at.slice(0, 10) }
    const body = Readable.from([Buffer.from(renderArticle(article))])
    return Promise.resolve({ fileName: `article-${article.id}.html`, body, metadata })
  },
}

const unclear = 'Zendesk’s answer does not say what this article holds and who may read it. It was not taken.'
const nameSegment = (id: number, names: ReadonlyMap<number, string> | null): SourceGroup => ({
  id: `segment:${id}`,
  name: names?.get(id) ?? `Segment ${id}`,
})

/** A number says nothing to people: the reason names the article. */
const narrowed = (title: string): string => `“${title}” is for a segment of users in the help centre.`
