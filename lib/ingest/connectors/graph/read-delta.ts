import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askGraph } from './ask-graph'
import type { GraphConfig } from './config'

export const driveItemSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  /** Of the content alone; the eTag is another one when only the name changed. */
  cTag: z.string().nullish(),
  eTag: z.string().nullish(),
  webUrl: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  file: z.unknown().optional(),
  folder: z.unknown().optional(),
  root: z.unknown().optional(),
  package: z.unknown().optional(),
  deleted: z.unknown().optional(),
})
export type DriveItem = z.infer<typeof driveItemSchema>

const pageSchema = z.object({
  value: z.array(driveItemSchema),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
})

export type Delta = {
  /** By number, the last that was said of each: the same one can come several times. */
  readonly items: ReadonlyMap<string, DriveItem>
  /** Where what changes from now on is asked for. */
  readonly deltaLink: string
}

/** All pages of a delta query from `start` on. @throws connector_source_missing when there is nothing, or Graph knows this place no more */
export async function readDelta(config: GraphConfig, tools: ConnectorTools, start: string): Promise<Delta> {
  const items = new Map<string, DriveItem>()
  for (let where = start; ;) {
    const page: z.infer<typeof pageSchema> = await askGraph(config, tools, where, pageSchema)
    for (const item of page.value) items.set(item.id, item)
    const { '@odata.deltaLink': deltaLink, '@odata.nextLink': nextLink } = page
    if (deltaLink) return { items, deltaLink }
    if (!nextLink)
      throw new FootnoteError('connector_source_unreachable', {
        detail: 'Microsoft Graph did not say where its answer goes on. Run it again.',
      })
    where = nextLink
  }
}

/** What has changed since. @returns null when Graph cannot say it any more and all has to be listed anew (410, resync) */
export async function readDeltaSince(
  config: GraphConfig,
  tools: ConnectorTools,
  cursor: string,
): Promise<Delta | null> {
  try {
    return await readDelta(config, tools, cursor)
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'connector_source_missing') return null
    throw error
  }
}
