import { and, eq } from 'drizzle-orm'
import { collections, documents } from '@/db/schema'

/** Joins a document with its collection. */
export const ofCollection = and(
  eq(collections.workspaceId, documents.workspaceId),
  eq(collections.id, documents.collectionId),
)
