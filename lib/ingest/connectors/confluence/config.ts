import { z } from 'zod'
import { atlassianAccount } from '../atlassian/account'

export const confluenceConfig = atlassianAccount.extend({
  /** As it stands in the addresses of its pages. A personal one begins with a tilde. */
  spaceKey: z
    .string()
    .trim()
    .regex(
      /^~?[\w.@-]{1,255}$/,
      'Enter the key of the space: what stands behind /spaces/ or /display/ in its address.',
    ),
})
export type ConfluenceConfig = z.infer<typeof confluenceConfig>
