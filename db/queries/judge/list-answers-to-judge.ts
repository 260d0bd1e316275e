import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { askedNoService } from '@/db/queries/tools/asked-no-service'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** What a judge needs of answers that said something, those of deleted conversations, and of such with attached files, left out, as are those for which a service was asked. Who may have them judged is for the caller to decide. */
export async function listAnswersToJudge(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { answerIds: readonly AnswerId[] },
) {
  if (params.answerIds.length === 0) return []
  return db
    .select({
      id: answers.id,
      question: sql<string>`coalesce(${answers.standaloneQuestion}, ${answers.question})`,
      text: answers.text,
      sources: answers.sources,
    })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.status, 'answered'),
        inArray(answers.id, [...params.answerIds]),
        isNull(conversations.deletedAt),
        isNull(conversations.attachedAt),
        askedNoService,
      ),
    )
}

export type AnswerToJudge = Awaited<ReturnType<typeof listAnswersToJudge>>[number]
