import { bigint, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { BudgetPeriod, BudgetSubject, SoftAction } from '@/lib/domain/budget'
import type { UserId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** Limits for what model calls cost. One per subject and period. Money is integer micro-dollars. */
export const budgets = pgTable(
  'budgets',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    subjectKind: text('subject_kind').$type<BudgetSubject>().notNull(),
    /** Group, user or API key; empty for the workspace. */
    subjectId: text('subject_id').notNull().default(''),
    period: text('period').$type<BudgetPeriod>().notNull(),
    softMicroUsd: bigint('soft_micro_usd', { mode: 'number' }),
    hardMicroUsd: bigint('hard_micro_usd', { mode: 'number' }),
    softAction: text('soft_action').$type<SoftAction>().notNull().default('warn'),
    cheaperModel: text('cheaper_model'),
    /** Whom readers are told to ask; null: whoever changed it last. */
    contact: text('contact'),
    updatedBy: text('updated_by').$type<UserId>().notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('budgets_subject').on(t.workspaceId, t.subjectKind, t.subjectId, t.period),
  ],
)

/**
 * What was spent by day, written in the transaction that writes `model_calls`, so that a budget is read from at most 31 rows and
 * not from a month of calls. A call counts for its workspace, its person, their groups of that moment, and its API key.
 */
export const spendByDay = pgTable(
  'spend_by_day',
  {
    workspaceId: workspaceId(),
    subjectKind: text('subject_kind').$type<BudgetSubject>().notNull(),
    subjectId: text('subject_id').notNull().default(''),
    /** In UTC. */
    day: date('day', { mode: 'string' }).notNull(),
    costMicroUsd: bigint('cost_micro_usd', { mode: 'number' }).notNull().default(0),
    /** Calls whose model had no price. */
    unpricedCalls: integer('unpriced_calls').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.subjectKind, t.subjectId, t.day] })],
)

/** What calls that run may cost at most. Removed in the transaction that writes the call's row, or when it is out of date. */
export const budgetReservations = pgTable(
  'budget_reservations',
  {
    workspaceId: workspaceId(),
    /** The id that the call's row in `model_calls` will have. */
    callId: text('call_id').notNull(),
    budgetId: text('budget_id').notNull(),
    microUsd: bigint('micro_usd', { mode: 'number' }).notNull(),
    /** Past every limit on a call's time: what is older belonged to a process that died. */
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.callId, t.budgetId] }),
    index('budget_reservations_budget').on(t.workspaceId, t.budgetId),
  ],
)
