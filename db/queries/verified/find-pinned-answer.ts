import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { verifiedAnswers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** One verified answer of the workspace, as it is stored. */
export async function findPinnedAnswer(db: Db, scope: Scope, params: { id: string }) {
  const [row] = await db
    .select()
    .from(verifiedAnswers)
    .where(and(eq(verifiedAnswers.workspaceId, scope.workspaceId), eq(verifiedAnswers.id, params.id)))
  return row ?? null
}
