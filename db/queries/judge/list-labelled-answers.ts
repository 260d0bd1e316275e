import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, feedback } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'

/** Rated answers that a reviewer gave one of these labels in the feedback inbox. */
export async function listLabelledAnswers(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { labels: readonly ReviewLabel[] },
): Promise<AnswerId[]> {
  const rows = await db
    .selectDistinct({ answerId: feedback.answerId })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        inArray(feedback.label, [...params.labels]),
        isNull(conversations.deletedAt),
      ),
    )
  return rows.map(({ answerId }) => answerId)
}
