import { desc } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { askedBetween, ofConversation } from './asked-between'

/** The newest questions of a period, whatever came of them: what words are held against to see which are a topic's own. Never shown. */
export async function listAskedQuestions(
  db: Db,
  scope: Scope,
  params: { from: Date; to: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ question: answers.question })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(askedBetween(scope, params))
    .orderBy(desc(answers.createdAt))
    .limit(params.limit)
  return rows.map(({ question }) => question)
}
