import { readEnv } from '@/lib/config/env'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { decryptSecret } from '@/lib/models/secrets/encrypt-secret'
import { loadSecret } from '@/lib/storage/load-secret'
import { secretContext } from './seal-secret'

/** The password or key of a stored connector; null when it has none. @throws connector_secret_unreadable */
export async function openSecret(
  scope: Pick<Scope, 'workspaceId'>,
  stored: { readonly id: ConnectorId; readonly encryptedSecret: string | null },
): Promise<string | null> {
  if (stored.encryptedSecret === null) return null
  const key = await loadSecret(readEnv())
  try {
    return decryptSecret(key, stored.encryptedSecret, secretContext(scope, stored.id))
  } catch (cause) {
    throw new FootnoteError('connector_secret_unreadable', { cause })
  }
}
