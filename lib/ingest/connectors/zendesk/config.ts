import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const zendeskConfig = z.object({
  /** Of the account, such as `https://acme.zendesk.com`. */
  url: httpAddress,
  /** The e-mail address that an API token belongs to. Empty: the token is one of OAuth and signs in alone. */
  username: z.string().trim().max(200).default(''),
})
export type ZendeskConfig = z.infer<typeof zendeskConfig>
