import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { verifiedAnswers, verifiedQuestions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Removes a verified answer with its wordings. @returns false when the workspace has none with this id */
export async function deletePin(tx: Tx, scope: Scope, params: { id: string }): Promise<boolean> {
  const { id } = params
  const { workspaceId } = scope
  const gone = await tx
    .delete(verifiedAnswers)
    .where(and(eq(verifiedAnswers.workspaceId, workspaceId), eq(verifiedAnswers.id, id)))
    .returning({ id: verifiedAnswers.id })
  if (gone.length === 0) return false
  await tx
    .delete(verifiedQuestions)
    .where(and(eq(verifiedQuestions.workspaceId, workspaceId), eq(verifiedQuestions.verifiedId, id)))
  return true
}
