import { and, eq, isNull } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { apiKeys } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/** One of the person's own keys stops working at once. @throws not_found */
export async function revokeApiKey({ db, now }: AuthContext, scope: Scope, input: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(apiKeys)
      .set({ revokedAt: now() })
      .where(
        and(
          eq(apiKeys.workspaceId, scope.workspaceId),
          eq(apiKeys.userId, scope.userId),
          eq(apiKeys.id, input.id),
          isNull(apiKeys.revokedAt),
        ),
      )
      .returning({ id: apiKeys.id })
    if (rows.length === 0) throw new FootnoteError('not_found')
    await appendAudit(tx, scope, { action: 'api-key.revoked', targetKind: 'api-key', targetId: input.id })
  })
}
