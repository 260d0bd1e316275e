import { FootnoteError } from '@/lib/errors/footnote-error'
import { isSamePlace } from './is-same-place'

/** @throws connector_secret_needed when a stored secret would be sent to another place than it was entered for */
export function requireSecret(
  stored: { readonly encryptedSecret: string | null; readonly config: unknown },
  config: unknown,
  secret: string | null,
): void {
  if (stored.encryptedSecret === null || secret !== null || isSamePlace(stored.config, config)) return
  throw new FootnoteError('connector_secret_needed')
}
