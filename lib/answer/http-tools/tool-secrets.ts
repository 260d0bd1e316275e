import { readEnv } from '@/lib/config/env'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { decryptSecret, encryptSecret } from '@/lib/models/secrets/encrypt-secret'
import { loadSecret } from '@/lib/storage/load-secret'

type Workspace = Pick<Scope, 'workspaceId'>

/** The key of a service for the database. It opens for this service of this workspace only. */
export async function sealToolSecret(scope: Workspace, serviceId: ToolServiceId, plain: string): Promise<string> {
  return encryptSecret(await loadSecret(readEnv()), plain, contextOf(scope, serviceId))
}

/** @returns null when the service has none @throws connector_secret_unreadable */
export async function openToolSecret(
  scope: Workspace,
  { id, encryptedSecret }: { readonly id: ToolServiceId; readonly encryptedSecret: string | null },
): Promise<string | null> {
  if (encryptedSecret === null) return null
  const key = await loadSecret(readEnv())
  try {
    return decryptSecret(key, encryptedSecret, contextOf(scope, id))
  } catch (cause) {
    throw new FootnoteError('connector_secret_unreadable', { cause })
  }
}

const contextOf = ({ workspaceId }: Workspace, serviceId: ToolServiceId): string => `${workspaceId}:${serviceId}`
