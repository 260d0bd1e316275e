import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askNotion } from './ask-notion'
import type { NotionConfig } from './config'
import { isInTrash, pageSchema } from './page'

/** Whether a page that the search did not name is there after all: Notion does not promise that its search names all. */
export async function isStillThere(config: NotionConfig, tools: ConnectorTools, id: string): Promise<boolean> {
  try {
    return !isInTrash(
      await askNotion(config, tools, { path: `/v1/pages/${encodeURIComponent(id)}`, schema: pageSchema }),
    )
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'connector_source_missing') return false
    throw error
  }
}
