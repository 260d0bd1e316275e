import { and, count, desc, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { askedBetween, ofConversation } from './asked-between'
import { isGap } from './is-gap'

export type GapQuestion = { readonly answerId: AnswerId; readonly text: string }

/** The newest questions of a period that the documents did not serve, as they stand alone, and how many there are in all. For sorting, not for showing. */
export async function listGapQuestions(
  db: Db,
  scope: Scope,
  params: { from: Date; to: Date; limit: number },
): Promise<{ items: GapQuestion[]; all: number }> {
  const which = and(askedBetween(scope, params), isGap(scope))
  const [total] = await db
    .select({ count: count() })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(which)
  const items = await db
    .select({ answerId: answers.id, text: sql<string>`coalesce(${answers.standaloneQuestion}, ${answers.question})` })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(which)
    .orderBy(desc(answers.createdAt), answers.id)
    .limit(params.limit)
  return { items, all: total?.count ?? 0 }
}
