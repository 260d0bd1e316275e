import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const hostings = ['cloud', 'server'] as const

/** Where a Jira or Confluence is and who signs in there. */
export const atlassianAccount = z.object({
  /** Of the site: `https://acme.atlassian.net`, or a Data Center with its path. */
  url: httpAddress,
  /** Atlassian's own cloud and Data Center speak dialects of one interface. */
  hosting: z.enum(hostings).default('cloud'),
  /** The e-mail address that an API token belongs to. Empty: the token alone signs in, as personal access tokens do. */
  username: z.string().trim().max(200).default(''),
})
export type AtlassianAccount = z.infer<typeof atlassianAccount>
