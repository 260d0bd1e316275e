import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askConfluence } from './ask-confluence'
import type { ConfluenceConfig } from './config'

const onServer = z.object({ status: z.string(), space: z.object({ key: z.string() }) })
const inCloud = z.object({ status: z.string(), spaceId: z.string() })
const spaces = z.object({ results: z.array(z.object({ id: z.string() })) })

/**
 * Whether a page that the listing did not name is in its space after all: the cloud's search lags behind, and a Data Center's pages by number
 * lose one when another is deleted meanwhile. Pages in the bin and those moved to another space are not.
 */
export async function isStillThere(config: ConfluenceConfig, tools: ConnectorTools, id: string): Promise<boolean> {
  const { hosting, spaceKey } = config
  const name = encodeURIComponent(id)
  try {
    if (hosting === 'server') {
      const page = await askConfluence(config, tools, `/rest/api/content/${name}?expand=space`, onServer)
      return page.status === 'current' && page.space.key.toLowerCase() === spaceKey.toLowerCase()
    }
    const page = await askConfluence(config, tools, `/api/v2/pages/${name}`, inCloud)
    if (page.status !== 'current') return false
    const { results } = await askConfluence(
      config,
      tools,
      `/api/v2/spaces?keys=${encodeURIComponent(spaceKey)}`,
      spaces,
    )
    return results.some((space) => space.id === page.spaceId)
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'connector_source_missing') return false
    throw error
  }
}
