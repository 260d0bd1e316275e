import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askJson } from '../net/ask-json'
import { articleSchema, type Article } from './article'
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
  const base = config.url.replace(/\/+$/, '')
  let next: string | null | undefined =
    `${base}/api/v2/help_center/articles.json?${new URLSearchParams({ 'page[size]': '100' })}`
  while (next) {
    // The token goes where the address leads that a page gives for the next one.
    if (!next.startsWith(`${base}/api/v2/`)) throw new FootnoteError('connector_redirected_away')
    const list: z.infer<typeof listSchema> = await askJson(tools, {
      product: 'Zendesk',
      address: next,
      schema: listSchema,
      headers: signIn(config, tools.secret),
      explain: ({ status }) => refusals[status],
    })
    for (const given of list.articles) {
      const { data: article = null } = articleSchema.safeParse(given)
      yield { id: given.id, article }
    }
    next = list.meta.has_more ? list.links.next : null
  }
}

const refusals: Readonly<Partial<Record<number, string>>> = {
  401: 'The token is wrong or was revoked, or it belongs to another account. Enter both again.',
  404: 'There is no help centre at this address, or it is not switched on.',
}

function signIn({ username }: ZendeskConfig, secret: string | null): Record<string, string> {
  if (secret === null) return {}
  if (username === '') return { authorization: `Bearer ${secret}` }
  return { authorization: `Basic ${Buffer.from(`${username}/token:${secret}`).toString('base64')}` }
}
