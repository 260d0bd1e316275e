import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CanaryBaseline, GuardReading } from '@/lib/domain/canary-guards'
import type { EvalRunId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type {
  CanaryPlan,
  CanaryStatus,
  PromptEventKind,
  PromptName,
  PromptSource,
  PromptStatus,
} from '@/lib/domain/prompt-version'
import { createdAt, moment, workspaceId } from './columns'

/** Versions of a prompt by number. A workspace without a row answers with the newest file of lib/prompts/templates. */
export const promptVersions = pgTable(
  'prompt_versions',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    name: text('name').$type<PromptName>().notNull(),
    version: integer('version').notNull(),
    status: text('status').$type<PromptStatus>().notNull(),
    source: text('source').$type<PromptSource>().notNull().default('app'),
    /** The number in the file, of a shipped one; in this workspace it may be another. */
    shippedVersion: integer('shipped_version'),
    basedOn: integer('based_on'),
    system: text('system').notNull().default(''),
    user: text('user').notNull().default(''),
    rationale: text('rationale').notNull(),
    /** Grows with each change of a draft: who saves on top of an older one is shown both. */
    edit: integer('edit').notNull().default(1),
    /** `footnote` where it was shipped. */
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    updatedBy: text('updated_by').$type<UserId>(),
    updatedAt: moment('updated_at'),
    submittedAt: moment('submitted_at'),
    reviewedBy: text('reviewed_by').$type<UserId>(),
    reviewedAt: moment('reviewed_at'),
    /** The two runs that the gate compares: with this version, and with the one that was active. */
    candidateRunId: text('candidate_run_id').$type<EvalRunId>(),
    baselineRunId: text('baseline_run_id').$type<EvalRunId>(),
    activatedAt: moment('activated_at'),
    retiredAt: moment('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.name, t.version] }),
    uniqueIndex('prompt_versions_active')
      .on(t.workspaceId, t.name)
      .where(sql`${t.status} = 'active'`),
  ],
)

/** What happened to a version, by whom, and why: its history and the decision log of its canaries. */
export const promptEvents = pgTable(
  'prompt_events',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    name: text('name').$type<PromptName>().notNull(),
    version: integer('version').notNull(),
    kind: text('kind').$type<PromptEventKind>().notNull(),
    canaryId: text('canary_id'),
    /** Null: the product itself, by its rules. */
    actorId: text('actor_id').$type<UserId>(),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('prompt_events_version').on(t.workspaceId, t.name, t.version, t.createdAt),
  ],
)

/** A version on its way to the readers. At most one of a prompt runs at a time. */
export const promptCanaries = pgTable(
  'prompt_canaries',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    name: text('name').$type<PromptName>().notNull(),
    version: integer('version').notNull(),
    /** The active version that it is compared with. */
    controlVersion: integer('control_version').notNull(),
    status: text('status').$type<CanaryStatus>().notNull().default('running'),
    plan: jsonb('plan').$type<CanaryPlan>().notNull(),
    step: integer('step').notNull().default(0),
    /** Of the readers, now. */
    percent: integer('percent').notNull(),
    baseline: jsonb('baseline').$type<CanaryBaseline>().notNull(),
    startedBy: text('started_by').$type<UserId>().notNull(),
    startedAt: moment('started_at').notNull(),
    stepStartedAt: moment('step_started_at').notNull(),
    /** Answers of the new version when the step began. */
    stepStartedWith: integer('step_started_with').notNull().default(0),
    endedAt: moment('ended_at'),
    endReason: text('end_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('prompt_canaries_running')
      .on(t.workspaceId, t.name)
      .where(sql`${t.status} = 'running'`),
  ],
)

/** The guards of a canary as they stood at one moment. */
export const canaryLooks = pgTable(
  'canary_looks',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    canaryId: text('canary_id').notNull(),
    /** Answers of both versions by then: a look at nothing new is not kept. */
    answers: integer('answers').notNull(),
    percent: integer('percent').notNull(),
    readings: jsonb('readings').$type<GuardReading[]>().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.canaryId, t.answers] })],
)
