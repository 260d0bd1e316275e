import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const notionConfig = z.object({
  /** Of the interface. Which pages are read is said in Notion: those that are shared with the integration. */
  url: httpAddress.default('https://api.notion.com'),
})
export type NotionConfig = z.infer<typeof notionConfig>
