import { and, count, eq, gte, isNotNull, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { AnswerForm } from '@/lib/domain/answer-form'
import type { Scope } from '@/lib/domain/scope'

export type FormCounts = Readonly<Record<AnswerForm['outcome'], number>>

/** Answers to readers of a period that called for a table, steps or a list, by what became of it. */
export async function countForms(db: Db, scope: Scope, params: { from: Date; to: Date }): Promise<FormCounts> {
  const outcome = sql<AnswerForm['outcome']>`${answers.form}->>'outcome'`
  const rows = await db
    .select({ outcome, answers: count() })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.origin, 'reader'),
        isNotNull(answers.form),
        gte(answers.createdAt, params.from),
        lt(answers.createdAt, params.to),
      ),
    )
    .groupBy(sql`1`)
  return {
    first: 0,
    repaired: 0,
    prose: 0,
    cached: 0,
    ...Object.fromEntries(rows.map((row) => [row.outcome, row.answers])),
  }
}
