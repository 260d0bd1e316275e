import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { httpAddress } from '@/lib/guardrails/net/http-address'

const schema = z.object({
  type: z.literal('service_account'),
  client_email: z.string().min(3),
  private_key: z.string().startsWith('-----BEGIN'),
  private_key_id: z.string().nullish(),
  /** Where the key is exchanged for access tokens. */
  token_uri: httpAddress,
})
export type ServiceAccount = z.infer<typeof schema>

/** The key file of a service account, as Google gives it to download. @throws connector_source_refused */
export function readKey(secret: string | null): ServiceAccount {
  const { data } = schema.safeParse(parse(secret ?? ''))
  if (data) return data
  throw new FootnoteError('connector_source_refused', {
    detail:
      'The key is not the key file of a service account. Paste the whole content of the JSON file that Google gave you.',
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
