import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { askedBetween, ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Questions of a period as they stand alone, drawn by a digest of their ids: by chance, and the same ones each time. To compare, not to show. */
export async function sampleQuestions(db: Db, scope: Scope, params: { from: Date; to: Date; limit: number }) {
  return db
    .select({
      userId: answers.userId,
      at: answers.createdAt,
      text: sql<string>`coalesce(${answers.standaloneQuestion}, ${answers.question})`,
    })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(askedBetween(scope, params))
    .orderBy(sql`md5(${answers.id})`)
    .limit(params.limit)
}
