import { sql } from 'drizzle-orm'
import { boolean, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId, ConversationId, GroupId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, workspaceId } from './columns'

export const collections = pgTable(
  'collections',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<CollectionId>().notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** The sample company, removable in one click. */
    isSample: boolean('is_sample').notNull().default(false),
    /** How its documents are cut into passages; those read before it changed keep theirs until they are read again. */
    chunking: text('chunking').$type<ChunkStrategy>().notNull().default('structure'),
    /**
     * Set: it holds what its creator attached to this conversation of theirs, and nobody but they, and only in there, sees it or anything in it
     * (db/visible-documents.ts). No list, count or background work of the workspace takes it for a collection.
     */
    conversationId: text('conversation_id').$type<ConversationId>(),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('collections_name')
      .on(t.workspaceId, t.name)
      .where(sql`conversation_id is null`),
    uniqueIndex('collections_conversation').on(t.workspaceId, t.conversationId),
  ],
)

/** No row: open to the whole workspace. Rows: open to these groups (and to admins). */
export const collectionGroups = pgTable(
  'collection_groups',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    collectionId: text('collection_id').$type<CollectionId>().notNull(),
    groupId: text('group_id').$type<GroupId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.collectionId, t.groupId] })],
)
