import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askZendesk } from './ask-zendesk'
import type { ZendeskConfig } from './config'

const schema = z.object({
  user_segments: z.array(z.object({ id: z.int(), name: z.string().nullish() })),
  next_page: z.string().nullish(),
})

/** Segments of users by number, with their names. Who may read articles need not be allowed to read these: then they have no names. */
export async function listSegments(config: ZendeskConfig, tools: ConnectorTools): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>()
  let next: string | null | undefined = '/api/v2/help_center/user_segments.json?per_page=100'
  try {
    while (next) {
      const page: z.infer<typeof schema> = await askZendesk(config, tools, next, schema)
      for (const { id, name } of page.user_segments) if (name) names.set(id, name)
      next = page.next_page
    }
  } catch (error) {
    if (!(error instanceof FootnoteError) || error.code !== 'connector_source_refused') throw error
  }
  return names
}
