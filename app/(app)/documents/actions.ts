'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import type { CollectionId, DocumentId, GroupId } from '@/lib/domain/ids'
import { createCollection } from '@/lib/ingest/documents/create-collection'
import { deleteCollection } from '@/lib/ingest/documents/delete-collection'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { retryDocument } from '@/lib/ingest/documents/retry-document'

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
