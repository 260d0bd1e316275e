import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askNotion } from './ask-notion'
import type { Block } from './blocks-to-markdown'
import type { NotionConfig } from './config'

/** Notion bears three requests a second. */
const pauseMs = 340
/** Of one page, so that one does not hold up all others for an hour. */
const maxRequests = 1000
const maxDepth = 20

const blockSchema = z.looseObject({ id: z.string(), type: z.string(), has_children: z.boolean().optional() })
const listSchema = z.object({ results: z.array(blockSchema), has_more: z.boolean(), next_cursor: z.string().nullish() })

/** What lies below these is a document of its own. */
const ownPages = new Set(['child_page', 'child_database'])

/** The blocks of a page with all that they hold. @throws file_too_large */
export async function listBlocks(config: NotionConfig, tools: ConnectorTools, pageId: string): Promise<Block[]> {
  let requests = 0
  const childrenOf = async (id: string, depth: number): Promise<Block[]> => {
    const blocks: Block[] = []
    let cursor: string | null | undefined
    do {
      if (++requests > maxRequests)
        throw new FootnoteError('file_too_large', { detail: 'This page has too many parts. Take it apart in Notion.' })
      if (requests > 1) await tools.pause(pauseMs)
      const query = new URLSearchParams({ page_size: '100', ...(cursor ? { start_cursor: cursor } : {}) })
      const path = `/v1/blocks/${encodeURIComponent(id)}/children?${query}`
      const list: z.infer<typeof listSchema> = await askNotion(config, tools, { path, schema: listSchema })
      for (const block of list.results) {
        const isOpened = block.has_children === true && !ownPages.has(block.type) && depth < maxDepth
        blocks.push({
          type: block.type,
          content: block[block.type],
          children: isOpened ? await childrenOf(block.id, depth + 1) : [],
        })
      }
      cursor = list.has_more ? list.next_cursor : null
    } while (cursor)
    return blocks
  }
  return childrenOf(pageId, 0)
}
