import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { users, verifiedAnswers, verifiedQuestions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type PinnedAnswer = typeof verifiedAnswers.$inferSelect & {
  readonly verifiedByName: string
  /** The question first, then its variants. */
  readonly wordings: readonly string[]
}

/** The verified answer that this wording belongs to, whether it may be served or not: that is for the caller to find out. */
export async function findWording(db: Db, scope: Scope, params: { key: string }): Promise<PinnedAnswer | null> {
  const { workspaceId } = scope
  const [row] = await db
    .select({ verified: verifiedAnswers, by: users.name })
    .from(verifiedQuestions)
    .innerJoin(
      verifiedAnswers,
      and(eq(verifiedAnswers.workspaceId, workspaceId), eq(verifiedAnswers.id, verifiedQuestions.verifiedId)),
    )
    .leftJoin(users, eq(users.id, verifiedAnswers.verifiedBy))
    .where(and(eq(verifiedQuestions.workspaceId, workspaceId), eq(verifiedQuestions.wordingKey, params.key)))
  if (!row) return null
  const wordings = await db
    .select({ text: verifiedQuestions.wording })
    .from(verifiedQuestions)
    .where(and(eq(verifiedQuestions.workspaceId, workspaceId), eq(verifiedQuestions.verifiedId, row.verified.id)))
    .orderBy(asc(verifiedQuestions.ordinal))
  return { ...row.verified, verifiedByName: row.by ?? '', wordings: wordings.map(({ text }) => text) }
}
