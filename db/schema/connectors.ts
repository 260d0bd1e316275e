import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ConnectorKind, ConnectorRunStatus, ConnectorStatus, ItemFailure } from '@/lib/domain/connector'
import type {
  CollectionId,
  ConnectorId,
  ConnectorRunId,
  DocumentId,
  GroupId,
  UserId,
  WorkspaceId,
} from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/** A source outside that fills a collection. `config` is parsed by the schema of its kind whenever it is read. */
export const connectors = pgTable(
  'connectors',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<ConnectorId>().notNull(),
    kind: text('kind').$type<ConnectorKind>().notNull(),
    name: text('name').notNull(),
    collectionId: text('collection_id').$type<CollectionId>().notNull(),
    config: jsonb('config').$type<unknown>().notNull(),
    /** The password or key that the source asks for, as lib/ingest/connectors/secrets seals it; never sent to a browser. */
    encryptedSecret: text('encrypted_secret'),
    /** Null: by hand only. */
    scheduleMinutes: integer('schedule_minutes'),
    nextRunAt: moment('next_run_at'),
    /** Where the listing of the source goes on; its meaning is the kind's own. */
    cursor: text('cursor'),
    /** Raised when the listing has to begin anew: a run that began before saves no cursor any more. */
    listing: integer('listing').notNull().default(0),
    status: text('status').$type<ConnectorStatus>().notNull().default('active'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    /** In whose name scheduled runs act: whoever saved it last. */
    runsAs: text('runs_as').$type<UserId>().notNull(),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('connectors_due')
      .on(t.nextRunAt)
      .where(sql`deleted_at is null and status = 'active'`),
  ],
)

export const connectorRuns = pgTable(
  'connector_runs',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<ConnectorRunId>().notNull(),
    connectorId: text('connector_id').$type<ConnectorId>().notNull(),
    status: text('status').$type<ConnectorRunStatus>().notNull().default('waiting'),
    isDryRun: boolean('is_dry_run').notNull().default(false),
    /** An admin has confirmed that what is gone at the source shall go here, however much it is. */
    mayRemoveMost: boolean('may_remove_most').notNull().default(false),
    found: integer('found').notNull().default(0),
    added: integer('added').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    removed: integer('removed').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    errors: jsonb('errors').$type<ItemFailure[]>().notNull().default([]),
    errorCode: text('error_code').$type<ErrorCode>(),
    errorDetail: text('error_detail'),
    /** How often a worker took it: also says whose heartbeat counts. */
    attempts: integer('attempts').notNull().default(0),
    heartbeatAt: moment('heartbeat_at'),
    startedBy: text('started_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('connector_runs_connector').on(t.workspaceId, t.connectorId, t.createdAt),
    // Of one connector one run at a time, whoever starts them.
    uniqueIndex('connector_runs_open')
      .on(t.workspaceId, t.connectorId)
      .where(sql`status in ('waiting', 'running')`),
  ],
)

/** What was seen of each item, so that what has not changed is not read again and what is gone is known to be gone. */
export const connectorItems = pgTable(
  'connector_items',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    connectorId: text('connector_id').$type<ConnectorId>().notNull(),
    externalId: text('external_id').notNull(),
    /** Null: to be read at the next run. */
    version: text('version'),
    documentId: text('document_id').$type<DocumentId>(),
    /** What the kind wants to know of it next time, such as an ETag. */
    memo: jsonb('memo').$type<unknown>(),
    /** Why this version was not taken. */
    errorCode: text('error_code').$type<ErrorCode>(),
    errorDetail: text('error_detail'),
    /** Which of the source's groups may read it, by their ids there. Null: as the collection says. */
    readers: jsonb('readers').$type<string[]>(),
    seenRunId: text('seen_run_id').$type<ConnectorRunId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.connectorId, t.externalId] }),
    // Whose rights come from a source is asked whenever a document's own are changed.
    index('connector_items_narrowed')
      .on(t.workspaceId, t.documentId)
      .where(sql`readers is not null`),
  ],
)

/** The groups that a source names as readers of something, and which group of the workspace each of them is here. */
export const connectorGroups = pgTable(
  'connector_groups',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    connectorId: text('connector_id').$type<ConnectorId>().notNull(),
    /** The source's own and lasting name of it. */
    sourceId: text('source_id').notNull(),
    name: text('name').notNull(),
    /** Null: none, so that nobody is let in for it. */
    groupId: text('group_id').$type<GroupId>(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.connectorId, t.sourceId] })],
)
