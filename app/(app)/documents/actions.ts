'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { documentFilterShape } from '@/app/api/v1/documents/_lib/document-filter-shape'
import { toDocumentFilter } from '@/app/api/v1/documents/_lib/to-document-filter'
import { operationTaskSchema } from '@/lib/domain/document-operation'
import { daySchema, upkeepChangeShape } from '@/lib/domain/upkeep'
import type { CollectionId, DocumentId, GroupId, OperationId } from '@/lib/domain/ids'
import { createCollection } from '@/lib/ingest/documents/create-collection'
import { deleteCollection } from '@/lib/ingest/documents/delete-collection'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { markReviewed } from '@/lib/ingest/documents/mark-reviewed'
import { retryDocument } from '@/lib/ingest/documents/retry-document'
import { setUpkeep } from '@/lib/ingest/documents/set-upkeep'
import { cancelOperation } from '@/lib/ingest/operations/cancel-operation'
import { changeAccess } from '@/lib/ingest/operations/change-access'
import { startOperation } from '@/lib/ingest/operations/start-operation'

const role = 'admin'
const id = z.string().min(1).max(64)

export const addCollection = defineAction(
  {
    role,
    input: z.object({
      name: z.string().trim().min(1, 'Give the collection a name.').max(120),
      description: z.string().trim().max(500),
      groupIds: z.array(id).max(200),
    }),
  },
  async ({ runtime, scope, input }) =>
    createCollection(runtime, scope, { ...input, groupIds: input.groupIds as GroupId[] }),
)

/** @returns the receipt of what was removed from where */
export const removeCollection = defineAction(
  { role, input: z.object({ collectionId: id }) },
  async ({ runtime, scope, input }) => deleteCollection(runtime, scope, input.collectionId as CollectionId),
)

/** @returns the receipt of what was removed from where */
export const removeDocument = defineAction(
  { role, input: z.object({ documentId: id }) },
  async ({ runtime, scope, input }) => deleteDocument(runtime, scope, input.documentId as DocumentId),
)

export const retryFailed = defineAction(
  { role, input: z.object({ documentId: id }) },
  async ({ runtime, scope, input }) => retryDocument(runtime, scope, input.documentId as DocumentId),
)

const target = z.union([
  z.object({ documentIds: z.array(id).min(1).max(20_000) }),
  z.object({ filter: z.object(documentFilterShape) }),
])

/** One thing for many documents: those that are ticked, or all that a filter lets through. */
export const startBulk = defineAction(
  { role, input: z.object({ task: operationTaskSchema, target }) },
  async ({ runtime, scope, input: { task, target: chosen } }) =>
    startOperation(runtime, scope, {
      task,
      target:
        'filter' in chosen
          ? { filter: toDocumentFilter(chosen.filter, runtime.now()) }
          : { documentIds: chosen.documentIds as DocumentId[] },
    }),
)

/** @returns whether that changed anything */
export const setDocumentGroups = defineAction(
  { role, input: z.object({ documentId: id, groupIds: z.array(id).max(200) }) },
  async ({ runtime, scope, input }) =>
    changeAccess(runtime, scope, input.documentId as DocumentId, input.groupIds as GroupId[]),
)

/** Of admins and of the document's owner. @returns whether that changed anything */
export const changeUpkeep = defineAction(
  { input: z.object({ documentId: id, ...upkeepChangeShape }) },
  async ({ runtime, scope, input: { documentId, ...change } }) =>
    setUpkeep(runtime, scope, documentId as DocumentId, change),
)

/** Of admins and of the document's owner. @returns the day of the next review */
export const reviewDocument = defineAction(
  { input: z.object({ documentId: id, reviewAt: daySchema.nullable() }) },
  async ({ runtime, scope, input: { documentId, ...input } }) =>
    markReviewed(runtime, scope, documentId as DocumentId, input),
)

export const stopBulk = defineAction(
  { role, input: z.object({ operationId: id }) },
  async ({ runtime, scope, input }) => cancelOperation(runtime, scope, input.operationId as OperationId),
)
