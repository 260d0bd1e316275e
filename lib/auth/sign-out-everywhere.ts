import { eq } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { sessions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { AuthContext } from './auth-context'

/** Ends every session of the person, this one too. API keys stay. @returns how many sessions ended */
export async function signOutEverywhere({ db }: AuthContext, scope: Scope): Promise<number> {
  return db.transaction(async (tx) => {
    const ended = await tx.delete(sessions).where(eq(sessions.userId, scope.userId)).returning({ id: sessions.id })
    await appendAudit(tx, scope, {
      action: 'person.signed-out-everywhere',
      targetKind: 'user',
      targetId: scope.userId,
      detail: { sessions: ended.length },
    })
    return ended.length
  })
}
