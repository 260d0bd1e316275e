import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adapterRecords } from '@/db/schema'
import type { AdapterRecord } from '@/lib/domain/adapter-record'
import type { Scope } from '@/lib/domain/scope'

/** Writes an adapter down, or what is known of it by now. */
export async function saveAdapter(tx: Tx, scope: Scope, record: Omit<AdapterRecord, 'by'>): Promise<void> {
  const { id, createdAt, ...fields } = record
  await tx
    .insert(adapterRecords)
    .values({ workspaceId: scope.workspaceId, id, createdBy: scope.userId, createdAt, ...fields })
    .onConflictDoUpdate({ target: [adapterRecords.workspaceId, adapterRecords.id], set: fields })
}

/** @returns false when there is none */
export async function deleteAdapter(tx: Tx, scope: Scope, params: { id: string }): Promise<boolean> {
  const rows = await tx
    .delete(adapterRecords)
    .where(and(eq(adapterRecords.workspaceId, scope.workspaceId), eq(adapterRecords.id, params.id)))
    .returning({ id: adapterRecords.id })
  return rows.length > 0
}
