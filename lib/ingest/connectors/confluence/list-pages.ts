import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askConfluence } from './ask-confluence'
import type { ConfluenceConfig } from './config'
import { pageExpansions, pageSchema, type Page } from './page'

const perPage = 100

const listSchema = z.object({
  results: z.array(pageSchema),
  // Below the root and nowhere else: the token goes where it leads.
  _links: z.object({ next: z.string().startsWith('/rest/api/').nullish() }),
})

/**
 * The pages of a space without their text. Data Center lists its database; the cloud has closed that list and leaves the search, which answers in the
 * same form and is a few minutes behind. Each says itself where its next page is.
 */
export async function listPages(config: ConfluenceConfig, tools: ConnectorTools): Promise<Page[]> {
  const { hosting, spaceKey } = config
  const which: Record<string, string> =
    hosting === 'cloud'
      ? { cql: `space = "${spaceKey}" and type = page` }
      : { spaceKey, type: 'page', status: 'current' }
  const query = new URLSearchParams({ ...which, expand: pageExpansions, limit: String(perPage) })
  const pages = new Map<string, Page>()
  let next: string | null | undefined = `/rest/api/content${hosting === 'cloud' ? '/search' : ''}?${query}`
  while (next) {
    const { results, _links: links }: z.infer<typeof listSchema> = await askConfluence(config, tools, next, listSchema)
    for (const page of results) pages.set(page.id, page)
    next = links.next
  }
  return [...pages.values()]
}
