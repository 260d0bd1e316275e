import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { apiKeys, budgets, groups, users } from '@/db/schema'
import type { BudgetStanding } from '@/lib/domain/budget'
import type { Scope } from '@/lib/domain/scope'
import { standingColumns } from './standing-columns'

export type BudgetListItem = BudgetStanding & {
  /** Of the person, group or key; null for the workspace, and for what was deleted. */
  readonly subjectName: string | null
  /** As it was entered; null where the last editor's name stands in. */
  readonly givenContact: string | null
}

/** Every budget of the workspace with how it stands now: the workspace's first, then groups, people and keys. */
export async function listBudgets(db: Db, scope: Scope, params: { now: Date }): Promise<BudgetListItem[]> {
  const name = sql<string | null>`case "budgets"."subject_kind"
    when 'group' then (select g.name from ${groups} g where g.workspace_id = "budgets"."workspace_id" and g.id = "budgets"."subject_id")
    when 'user' then (select u.name from ${users} u where u.id = "budgets"."subject_id")
    when 'key' then (select k.name from ${apiKeys} k where k.workspace_id = "budgets"."workspace_id" and k.id = "budgets"."subject_id")
    end`
  const order = sql`array_position(array['workspace', 'group', 'user', 'key'], ${budgets.subjectKind})`
  return db
    .select({ ...standingColumns(params.now), subjectName: name, givenContact: budgets.contact })
    .from(budgets)
    .where(eq(budgets.workspaceId, scope.workspaceId))
    .orderBy(order, asc(name), asc(budgets.period))
}
