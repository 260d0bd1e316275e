import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ReviewFrame, ReviewRisk, ReviewVerdict, RoundStratum } from '@/lib/domain/answer-review'
import type { AnswerId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { createdAt, moment, workspaceId } from './columns'

/** One draw of answers that two people each look at. How many there were of each kind is kept, so that the drawn ones speak for all. */
export const reviewRounds = pgTable(
  'review_rounds',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    frame: text('frame').$type<ReviewFrame>().notNull(),
    from: moment('from_at').notNull(),
    to: moment('to_at').notNull(),
    seed: integer('seed').notNull(),
    strata: jsonb('strata').$type<RoundStratum[]>().notNull(),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    /** From then on nothing is judged, and its answers are closed to reviewers. */
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('review_rounds_created').on(t.workspaceId, t.createdAt),
  ],
)

/** A drawn answer. Ids alone: its words are read from the answer, with the rights of whoever looks, so they go with it. */
export const reviewItems = pgTable(
  'review_items',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    roundId: text('round_id').notNull(),
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    risk: text('risk').$type<ReviewRisk>().notNull(),
    /** By chance, so that the order tells nothing of the risk. */
    position: integer('position').notNull(),
    /** Where the two differed: what a third person decided. */
    settledVerdict: text('settled_verdict').$type<ReviewVerdict>(),
    settledLabel: text('settled_label').$type<ReviewLabel>(),
    settledAnswer: text('settled_answer'),
    settledBy: text('settled_by').$type<UserId>(),
    settledAt: moment('settled_at'),
    /** The case of the golden set that was made from it. */
    goldenCaseId: text('golden_case_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('review_items_answer').on(t.workspaceId, t.answerId, t.roundId),
    index('review_items_round').on(t.workspaceId, t.roundId, t.position),
  ],
)

export const reviewVerdicts = pgTable(
  'review_verdicts',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    itemId: text('item_id').notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    verdict: text('verdict').$type<ReviewVerdict>().notNull(),
    label: text('label').$type<ReviewLabel>(),
    note: text('note'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.itemId, t.userId] })],
)
