import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askConfluence } from './ask-confluence'
import type { ConfluenceConfig } from './config'
import { isNarrowed, restrictionsSchema, type Page } from './page'

/**
 * Tells of a page whether not everybody may read it. A restriction counts for all that lies below: Confluence names it only at the page that has it,
 * so the whole way up is looked at. What on that way is no page of the listing (a folder) is asked for once.
 */
export function findRestricted(config: ConfluenceConfig, tools: ConnectorTools, pages: readonly Page[]) {
  const narrowed = new Map<string, boolean | Promise<boolean>>(
    pages.map((page) => [page.id, isNarrowed(page.restrictions.read)]),
  )
  const isNarrow = (id: string): boolean | Promise<boolean> => {
    const known = narrowed.get(id)
    if (known !== undefined) return known
    const asked = askWhetherNarrowed(config, tools, id)
    narrowed.set(id, asked)
    return asked
  }
  return async function isRestricted(page: Page): Promise<boolean> {
    for (const id of [page.id, ...page.ancestors.map((ancestor) => ancestor.id)]) if (await isNarrow(id)) return true
    return false
  }
}

/**
 * Something that is not there, or that the interface knows no restrictions of, narrows nothing: what lies below a thing that this account
 * may not see is not shown to it either. Of any other answer the careful reading is taken.
 */
async function askWhetherNarrowed(config: ConfluenceConfig, tools: ConnectorTools, id: string): Promise<boolean> {
  const path = `/rest/api/content/${encodeURIComponent(id)}/restriction/byOperation/read?expand=restrictions.user,restrictions.group`
  try {
    return isNarrowed(await askConfluence(config, tools, path, restrictionsSchema))
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'connector_source_missing') return false
    if (error instanceof FootnoteError && error.code === 'connector_source_refused') return true
    throw error
  }
}
