import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const feedConfig = z.object({
  url: httpAddress,
  /** A feed shows its newest entries only: what falls off its end is not gone, unless the source means it so. */
  removesOld: z.boolean().default(false),
})
export type FeedConfig = z.infer<typeof feedConfig>
