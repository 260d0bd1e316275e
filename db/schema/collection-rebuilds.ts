import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { RebuildStatus } from '@/lib/domain/collection-rebuild'
import type { IndexCheck } from '@/lib/domain/index-check'
import type { CollectionId, RebuildId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** A collection whose documents are cut or read anew, beside what answers. Its revisions name it; see document_revisions. */
export const collectionRebuilds = pgTable(
  'collection_rebuilds',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<RebuildId>().notNull(),
    collectionId: text('collection_id').$type<CollectionId>().notNull(),
    status: text('status').$type<RebuildStatus>().notNull().default('building'),
    chunking: text('chunking').$type<ChunkStrategy>().notNull(),
    /** What a roll back returns to. */
    previousChunking: text('previous_chunking').$type<ChunkStrategy>().notNull(),
    /** Documents whose active revision has other versions than these are built. */
    chunkerVersion: text('chunker_version').notNull(),
    parserVersion: text('parser_version').notNull(),
    /** Switches by itself when the check holds. */
    isAutomatic: boolean('is_automatic').notNull(),
    /** An admin decided that what failed keeps its old passages. */
    withoutFailed: boolean('without_failed').notNull().default(false),
    check: jsonb('check').$type<IndexCheck>(),
    /** In whose name it is built. */
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    switchedAt: moment('switched_at'),
    /** When nothing of it was left to clear away: the way back ends. */
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('collection_rebuilds_collection').on(t.workspaceId, t.collectionId, t.createdAt),
    uniqueIndex('collection_rebuilds_open')
      .on(t.workspaceId, t.collectionId)
      .where(sql`status in ('building', 'paused', 'ready', 'stopped', 'rolling_back')`),
  ],
)
