import { appendAudit } from '@/db/queries/append-audit'
import { apiKeys } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { AuthContext } from './auth-context'
import { hashSecret } from './hash-secret'
import { newSecret } from './new-secret'

/** `fn_` and 43 characters. Long enough to tell keys apart, too short to guess from. */
const shownCharacters = 9

/** A key with the rights of its owner, no more. @returns the key; it is shown once, only its SHA-256 is stored */
export async function createApiKey(
  { db, now }: AuthContext,
  scope: Pick<Scope, 'workspaceId' | 'userId'>,
  input: { name: string },
): Promise<{ id: string; key: string }> {
  const key = newSecret('fn_')
  const id = newId('apiKey')
  const { workspaceId, userId } = scope
  await db.transaction(async (tx) => {
    await tx.insert(apiKeys).values({
      workspaceId,
      id,
      userId,
      name: input.name,
      keyHash: hashSecret(key),
      prefix: key.slice(0, shownCharacters),
      createdAt: now(),
    })
    await appendAudit(tx, scope, { action: 'api-key.created', targetKind: 'api-key', targetId: id })
  })
  return { id, key }
}
