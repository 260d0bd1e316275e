import { requireAllowedUrl } from '@/lib/guardrails/net/require-allowed-address'
import { readEnv } from '@/lib/config/env'
import type { ToolAuth } from '@/lib/domain/tool-service'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ServiceFields } from './service-input'

type Stored = { readonly encryptedSecret: string | null; readonly baseUrl: string; readonly auth: ToolAuth }

/**
 * Whether this service may be kept like this. Its address is looked at again by the address that it leads to with each request. A stored key goes
 * only to where it was entered for: an admin who may not know it could have it sent to a server of their own.
 * @throws connector_address_refused, connector_secret_needed, invalid_request
 */
export function checkService({ baseUrl, auth, secret }: ServiceFields, stored: Stored | null): void {
  requireAllowedUrl(new URL(baseUrl), readEnv().FOOTNOTE_CONNECTOR_HOSTS)
  if (auth.kind === 'none' || secret !== null) return
  if (!stored || stored.encryptedSecret === null)
    throw new FootnoteError('invalid_request', { detail: 'Enter the key, or choose that the service asks for none.' })
  const isSame = new URL(stored.baseUrl).origin === new URL(baseUrl).origin && sameAuth(stored.auth, auth)
  if (!isSame) throw new FootnoteError('connector_secret_needed')
}

const sameAuth = (before: ToolAuth, after: ToolAuth): boolean =>
  before.kind === after.kind &&
  ('name' in before ? before.name : null) === ('name' in after ? after.name : null) &&
  ('username' in before ? before.username : null) === ('username' in after ? after.username : null)
