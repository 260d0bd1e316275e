import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { TrainingExport } from '@/lib/domain/adapter-record'
import type { EvalRunId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, workspaceId } from './columns'

/** Experiments with trained adapters: what they were made of, and golden runs before and after. Training happens elsewhere. */
export const adapterRecords = pgTable(
  'adapter_records',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    baseModel: text('base_model').notNull(),
    settings: text('settings').notNull(),
    /** As the audit log has it: it stays what it was when it is taken out again. */
    dataset: jsonb('dataset').$type<TrainingExport>().notNull(),
    runBefore: text('run_before').$type<EvalRunId>(),
    runAfter: text('run_after').$type<EvalRunId>(),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)
