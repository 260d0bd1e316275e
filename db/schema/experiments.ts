import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CanaryBaseline } from '@/lib/domain/canary-guards'
import type {
  Audience,
  ExperimentChange,
  ExperimentEventKind,
  ExperimentPlan,
  ExperimentStatus,
  ExperimentThing,
  ThingValue,
} from '@/lib/domain/experiment'
import type { EvalRunId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** A change that some readers have, held against what the others have. The looks at its guards are in canary_looks, under its id. */
export const experiments = pgTable(
  'experiments',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    /** The hypothesis. */
    rationale: text('rationale').notNull(),
    /** What `change` changes. */
    what: text('what').$type<ExperimentThing>().notNull(),
    change: jsonb('change').$type<ExperimentChange>().notNull(),
    audience: jsonb('audience').$type<Audience>().notNull(),
    plan: jsonb('plan').$type<ExperimentPlan>().notNull(),
    status: text('status').$type<ExperimentStatus>().notNull().default('draft'),
    /** What was active when it started, and how it was called then; what a taken change goes back to. */
    control: jsonb('control').$type<{ readonly value: ThingValue; readonly label: string }>(),
    step: integer('step').notNull().default(0),
    /** Of those who take part, now. */
    percent: integer('percent').notNull().default(0),
    baseline: jsonb('baseline').$type<CanaryBaseline>(),
    /** The two runs that the gate compares: with the change, and with what is active. */
    candidateRunId: text('candidate_run_id').$type<EvalRunId>(),
    baselineRunId: text('baseline_run_id').$type<EvalRunId>(),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    startedBy: text('started_by').$type<UserId>(),
    startedAt: moment('started_at'),
    stepStartedAt: moment('step_started_at'),
    /** Answers with the change when the step began. */
    stepStartedWith: integer('step_started_with').notNull().default(0),
    /** When readers stopped having it. */
    endedAt: moment('ended_at'),
    endReason: text('end_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    /** Two at once on one thing would change each other. */
    uniqueIndex('experiments_running')
      .on(t.workspaceId, t.what)
      .where(sql`${t.status} = 'running'`),
    index('experiments_created').on(t.workspaceId, t.createdAt),
  ],
)

/** What happened to an experiment, by whom, and why. */
export const experimentEvents = pgTable(
  'experiment_events',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    experimentId: text('experiment_id').notNull(),
    kind: text('kind').$type<ExperimentEventKind>().notNull(),
    /** The share from then on, where the event set it. */
    percent: integer('percent'),
    /** Null: the product itself, by its rules. */
    actorId: text('actor_id').$type<UserId>(),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('experiment_events_of').on(t.workspaceId, t.experimentId, t.createdAt),
  ],
)
