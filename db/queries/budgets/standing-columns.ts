import { sql } from 'drizzle-orm'
import { budgetReservations, budgets, spendByDay, users } from '@/db/schema'
import { periodStart } from '@/lib/domain/budget-period'

/** Columns of the outer query, written out: in a query of one table drizzle leaves the table's name away, and the inner table would be meant. */
const outer = (column: string) => sql.raw(`"budgets"."${column}"`)

const spend = (column: 'cost_micro_usd' | 'unpriced_calls', now: Date) =>
  sql<number>`(
  select coalesce(sum(s.${sql.identifier(column)}), 0)::float8 from ${spendByDay} s
  where s.workspace_id = ${outer('workspace_id')} and s.subject_kind = ${outer('subject_kind')} and s.subject_id = ${outer('subject_id')}
    and s.day >= (case ${outer('period')} when 'day' then ${periodStart('day', now)} else ${periodStart('month', now)} end)::date)`.mapWith(
    Number,
  )

/** A budget with what was spent in its period and what is held, read in one statement: a call that ends in between is in one of the two. */
export const standingColumns = (now: Date) => ({
  id: budgets.id,
  subjectKind: budgets.subjectKind,
  subjectId: budgets.subjectId,
  period: budgets.period,
  softMicroUsd: budgets.softMicroUsd,
  hardMicroUsd: budgets.hardMicroUsd,
  softAction: budgets.softAction,
  cheaperModel: budgets.cheaperModel,
  contact: sql<string>`coalesce(${budgets.contact}, (select u.name from ${users} u where u.id = ${outer('updated_by')}), 'an admin')`,
  spentMicroUsd: spend('cost_micro_usd', now),
  unpricedCalls: spend('unpriced_calls', now),
  reservedMicroUsd: sql<number>`(
    select coalesce(sum(r.micro_usd), 0)::float8 from ${budgetReservations} r
    where r.workspace_id = ${outer('workspace_id')} and r.budget_id = ${outer('id')} and r.expires_at > ${now.toISOString()}::timestamptz)`.mapWith(
    Number,
  ),
})
