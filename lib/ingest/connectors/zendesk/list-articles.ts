import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { articleSchema, type Article } from './article'
import { askZendesk } from './ask-zendesk'
import type { ZendeskConfig } from './config'

const listSchema = z.object({
  articles: z.array(z.looseObject({ id: z.int() })),
  meta: z.object({ has_more: z.boolean() }),
  links: z.object({ next: z.string().nullish() }),
})

/** Null for one that does not say all that has to be known of it, such as who may read it. */
export type ListedArticle = { readonly id: number; readonly article: Article | null }

/**
 * All articles with their texts. The incremental export would name what has changed but not what was archived, and this list, which is needed for that,
 * brings the texts along. Pages by cursor: those by number end after a hundred.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable
 */
export async function* listArticles(config: ZendeskConfig, tools: ConnectorTools): AsyncGenerator<ListedArticle> {
  let next: string | null | undefined =
    `/api/v2/help_center/articles.json?${new URLSearchParams({ 'page[size]': '100' })}`
  while (next) {
    const list: z.infer<typeof listSchema> = await askZendesk(config, tools, next, listSchema)
    for (const given of list.articles) {
      const { data: article = null } = articleSchema.safeParse(given)
      yield { id: given.id, article }
    }
    next = list.meta.has_more ? list.links.next : null
  }
}
