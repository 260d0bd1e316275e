import { sql, type SQL } from 'drizzle-orm'
import type { WorkspaceScope } from '../documents/workspace-scope'
import type { Period } from './split-period'

/** Of answers: those to readers of the workspace in the period, in the order of the index that has it. */
export const askedByReaders = (scope: WorkspaceScope, { from, to }: Period): SQL => sql`
  workspace_id = ${scope.workspaceId} and origin = 'reader' and created_at >= ${from.toISOString()}::timestamptz
  and created_at < ${to.toISOString()}::timestamptz`
