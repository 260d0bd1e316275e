import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { OperationItemStatus, OperationStatus, OperationTask } from '@/lib/domain/document-operation'
import type { DocumentId, OperationId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/** One thing done to many documents. Which ones was settled when it was asked for: they are its items. */
export const documentOperations = pgTable(
  'document_operations',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<OperationId>().notNull(),
    task: jsonb('task').$type<OperationTask>().notNull(),
    status: text('status').$type<OperationStatus>().notNull().default('waiting'),
    total: integer('total').notNull().default(0),
    /** Not begun before: until then it can be undone as a whole. */
    startsAt: moment('starts_at').notNull(),
    heartbeatAt: moment('heartbeat_at'),
    finishedAt: moment('finished_at'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('document_operations_created').on(t.workspaceId, t.createdAt),
  ],
)

/** What became of each document. Ids only: a deleted document leaves no words here. */
export const documentOperationItems = pgTable(
  'document_operation_items',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    operationId: text('operation_id').$type<OperationId>().notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    status: text('status').$type<OperationItemStatus>().notNull().default('waiting'),
    errorCode: text('error_code').$type<ErrorCode>(),
    errorDetail: text('error_detail'),
    /** Of a deletion. */
    receiptId: text('receipt_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.operationId, t.documentId] }),
    index('document_operation_items_status').on(t.workspaceId, t.operationId, t.status),
  ],
)
