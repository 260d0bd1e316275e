import { z } from 'zod'
import { upkeepChangeShape } from './upkeep'

/** What can be done to many documents at once. */
export const operationKinds = ['retry', 'reread', 'move', 'access', 'upkeep', 'delete'] as const
export type OperationKind = (typeof operationKinds)[number]

/**
 * waiting -> running -> done | cancelled. A deletion waits for its undo window; the others start at once. What was done before a
 * cancellation stays done.
 */
export const operationStatuses = ['waiting', 'running', 'done', 'cancelled'] as const
export type OperationStatus = (typeof operationStatuses)[number]

/** waiting -> done | skipped (there was nothing to do) | failed. */
export const operationItemStatuses = ['waiting', 'done', 'skipped', 'failed'] as const
export type OperationItemStatus = (typeof operationItemStatuses)[number]

const id = z.string().min(1).max(64)

/** What is to be done, with what it needs. `groupIds` empty: the documents are open as their collections are. */
export const operationTaskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('retry') }),
  z.object({ kind: z.literal('reread') }),
  z.object({ kind: z.literal('move'), collectionId: id }),
  z.object({ kind: z.literal('access'), groupIds: z.array(id).max(200) }),
  z.object({ kind: z.literal('upkeep'), ...upkeepChangeShape }),
  z.object({ kind: z.literal('delete') }),
])
export type OperationTask = z.infer<typeof operationTaskSchema>

/** How long a deletion can be taken back before it begins. */
export const undoMs = 30_000
