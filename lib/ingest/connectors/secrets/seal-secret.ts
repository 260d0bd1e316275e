import { readEnv } from '@/lib/config/env'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { encryptSecret } from '@/lib/models/secrets/encrypt-secret'
import { loadSecret } from '@/lib/storage/load-secret'

/** A source's password or key for the database. It opens for this connector of this workspace only. */
export async function sealSecret(
  scope: Pick<Scope, 'workspaceId'>,
  connectorId: ConnectorId,
  plain: string,
): Promise<string> {
  return encryptSecret(await loadSecret(readEnv()), plain, secretContext(scope, connectorId))
}

export const secretContext = (scope: Pick<Scope, 'workspaceId'>, connectorId: ConnectorId): string =>
  `${scope.workspaceId}:${connectorId}`
