import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { EvalMetrics, EvalRunStatus, EvalScores, EvalVariant } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { AnswerId, CollectionId, EvalRunId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { JudgeIdentity } from '@/lib/domain/judge'
import type { RunTrigger } from '@/lib/domain/scheduled-checks'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/** A golden set × a variant. The worker that runs it beats; one that has gone silent is taken up by the next. */
export const evalRuns = pgTable(
  'eval_runs',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<EvalRunId>().notNull(),
    suite: text('suite').notNull(),
    variant: jsonb('variant').$type<EvalVariant>().notNull().default({}),
    /** The model that answers, resolved when the run was made. */
    model: text('model').notNull(),
    promptVersion: integer('prompt_version').notNull(),
    /** What the readers of the cases search in; empty: all that they may read. */
    collectionIds: jsonb('collection_ids').$type<CollectionId[]>().notNull().default([]),
    seed: integer('seed').notNull(),
    /** Asks every case anew, also where nothing has changed since an earlier run. */
    fresh: boolean('fresh').notNull().default(false),
    /** The model that judges the answers beside the scores; null: none does. */
    judge: jsonb('judge').$type<JudgeIdentity>(),
    /** The most that the run may spend; null: no limit of its own. */
    budgetMicroUsd: bigint('budget_micro_usd', { mode: 'number' }),
    status: text('status').$type<EvalRunStatus>().notNull().default('queued'),
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    passed: integer('passed').notNull().default(0),
    /** Set when the run completes; before that they are worked out from the results there are. */
    metrics: jsonb('metrics').$type<EvalMetrics>(),
    errorCode: text('error_code').$type<ErrorCode>(),
    errorDetail: text('error_detail'),
    /** Digest of every active revision and right of the workspace when the run began: marks changes of documents in the history. */
    documentState: text('document_state'),
    /** Digest of the product's own code that answered. */
    codeVersion: text('code_version'),
    trigger: text('trigger').$type<RunTrigger>().notNull().default('person'),
    /** When the end of a scheduled run was looked at for alerts. */
    judgedAt: moment('judged_at'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    startedAt: moment('started_at'),
    heartbeatAt: moment('heartbeat_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('eval_runs_created').on(t.workspaceId, t.createdAt),
    index('eval_runs_status').on(t.status),
    /** Of each schedule one at a time, also where two workers look at the clock. */
    uniqueIndex('eval_runs_scheduled')
      .on(t.workspaceId, t.trigger)
      .where(sql`trigger <> 'person' and status in ('queued', 'running')`),
  ],
)

/** One case of a run. All rows are there from the start, so a run that is taken up again knows what is left. */
export const evalResults = pgTable(
  'eval_results',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    runId: text('run_id').$type<EvalRunId>().notNull(),
    caseId: text('case_id').notNull(),
    position: integer('position').notNull(),
    /** The case as it was then: the file may have changed since. */
    definition: jsonb('definition').$type<GoldenCase>().notNull(),
    /** Null until the case has been asked and scored. */
    passed: boolean('passed'),
    scores: jsonb('scores').$type<EvalScores>().notNull().default({}),
    /** The answer's text lives with the answers: erasable, and shown with the rights of who looks. */
    answerId: text('answer_id').$type<AnswerId>(),
    answerStatus: text('answer_status').$type<'answered' | 'refused' | 'failed'>(),
    errorCode: text('error_code'),
    /** What the run's judge said of the answer; null where none was asked. */
    judgementId: text('judgement_id'),
    /** The answer of an earlier run was taken, because nothing that it depends on has changed. */
    cached: boolean('cached').notNull().default(false),
    /** Digest of question, history, rights, document state, variant and code. */
    contentKey: text('content_key'),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.runId, t.caseId] }),
    index('eval_results_content').on(t.workspaceId, t.contentKey),
  ],
)
