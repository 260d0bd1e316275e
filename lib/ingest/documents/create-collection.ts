import { createCollection as insertCollection, type NewCollection } from '@/db/queries/collections/create-collection'
import { requireRole } from '@/lib/auth/require-role'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** @throws forbidden, conflict, invalid_request */
export async function createCollection(
  runtime: Runtime,
  scope: Scope,
  input: NewCollection,
): Promise<{ id: CollectionId }> {
  requireRole(scope, 'admin')
  return insertCollection(runtime.db, scope, input)
}
