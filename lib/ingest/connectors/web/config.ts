import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const webConfig = z.object({
  /** `links`: begins at the address and follows links on the same host. `sitemap`: reads what the sitemap at the address names. */
  mode: z.enum(['links', 'sitemap']),
  url: httpAddress,
  maxPages: z.coerce.number().int().min(1, 'At least one page.').max(5000, 'At most 5,000 pages.').default(200),
  /** Links away from the first page. */
  maxDepth: z.coerce.number().int().min(0).max(10, 'At most ten links away.').default(3),
  /** Only paths that begin like this; empty reads the whole host. */
  pathPrefix: z
    .string()
    .trim()
    .max(500)
    .refine((path) => path === '' || path.startsWith('/'), 'A path begins with a slash.')
    .default(''),
})
export type WebConfig = z.infer<typeof webConfig>
