import { inArray } from 'drizzle-orm'
import { answers, reviewItems, reviewRounds } from '@/db/schema'
import { readEnv } from '@/lib/config/env'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import { newId } from '@/lib/domain/new-id'
import { withDatabase } from '@/lib/runtime/with-database'

/** What people said of the answer to a question, and what that answer was. */
export type PeopleSaid = { readonly question: string; readonly text: string; readonly verdict: ReviewVerdict }

/** Gives rated questions an answer and a final verdict of double review, as two people would have over weeks. Written into the database for that. */
export async function judgeByPeople(said: readonly PeopleSaid[]): Promise<void> {
  await withDatabase(readEnv(), async (db) => {
    const questions = said.map(({ question }) => question)
    const rows = await db.select().from(answers).where(inArray(answers.question, questions))
    const [first] = rows
    if (!first || rows.length !== said.length) throw new Error('there is one answer to each question')
    const { workspaceId, userId: createdBy } = first
    const [roundId, now] = [newId('reviewRound'), new Date()]
    const round = { workspaceId, id: roundId, frame: 'rated' as const, from: now, to: now, seed: 1, strata: [] }
    await db.insert(reviewRounds).values({ ...round, createdBy })
    for (const [position, { question, text, verdict: settledVerdict }] of said.entries()) {
      const row = rows.find((one) => one.question === question)
      if (!row) continue
      const answered = { status: 'answered' as const, refusalReason: null, text, sources: row.suggestions }
      await db
        .update(answers)
        .set(answered)
        .where(inArray(answers.id, [row.id]))
      const item = { workspaceId, id: newId('reviewItem'), roundId, answerId: row.id, risk: 'other' as const }
      await db.insert(reviewItems).values({ ...item, position, settledVerdict })
    }
  })
}
