import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askNotion } from './ask-notion'
import type { NotionConfig } from './config'
import { pageSchema, type Page } from './page'

const listSchema = z.object({ results: z.array(pageSchema), has_more: z.boolean(), next_cursor: z.string().nullish() })

/** All pages that are shared with the integration, rows of databases among them. */
export async function* listPages(config: NotionConfig, tools: ConnectorTools): AsyncGenerator<Page> {
  const query = {
    filter: { property: 'object', value: 'page' },
    sort: { timestamp: 'last_edited_time', direction: 'ascending' },
    page_size: 100,
  }
  let cursor: string | null | undefined
  do {
    const body = cursor ? { ...query, start_cursor: cursor } : query
    const list: z.infer<typeof listSchema> = await askNotion(config, tools, {
      path: '/v1/search',
      schema: listSchema,
      body,
    })
    yield* list.results
    cursor = list.has_more ? list.next_cursor : null
  } while (cursor)
}
