import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { JudgePurpose, JudgeVerdict, NotJudgedCode } from '@/lib/domain/judge'
import type { AnswerId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/** What a model said of one thing, or why it said nothing: exactly one of verdict and code is set. */
export const judgements = pgTable(
  'judgements',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    purpose: text('purpose').$type<JudgePurpose>().notNull(),
    /** What was judged: an answer's id, one with the number of a claim, or two of them. */
    subject: text('subject').notNull(),
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    /** Of a pair: the earlier answer. */
    otherAnswerId: text('other_answer_id').$type<AnswerId>(),
    /** Digest of rubric, model, samples and all that the model was given. */
    contentKey: text('content_key').notNull(),
    rubricVersion: integer('rubric_version').notNull(),
    model: text('model').notNull(),
    samples: integer('samples').notNull(),
    verdict: text('verdict').$type<JudgeVerdict>(),
    code: text('code').$type<NotJudgedCode>(),
    /** May repeat words of documents: shown with the rights of whoever looks, gone with the answer. */
    reason: text('reason'),
    /** What was said each time it was asked. */
    votes: jsonb('votes').$type<string[]>().notNull().default([]),
    /** Of a claim: what our own check says. */
    ours: text('ours').$type<'carried' | 'not'>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('judgements_subject').on(t.workspaceId, t.contentKey, t.subject),
    index('judgements_purpose').on(t.workspaceId, t.purpose, t.createdAt),
    index('judgements_answer').on(t.workspaceId, t.answerId),
  ],
)

export type JudgeTaskStatus = 'queued' | 'running' | 'completed' | 'failed'

/** Judging that somebody asked for: two runs side by side (`pair evr_… evr_…`), or the answers that people have judged (`calibration`). */
export const judgeTasks = pgTable(
  'judge_tasks',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    key: text('key').notNull(),
    status: text('status').$type<JudgeTaskStatus>().notNull().default('queued'),
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    errorCode: text('error_code').$type<ErrorCode>(),
    startedBy: text('started_by').$type<UserId>().notNull(),
    /** When something was last done for it: one that is silent for long was lost, and can be started again. */
    beatAt: moment('beat_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
)
