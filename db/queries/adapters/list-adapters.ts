import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { adapterRecords, users } from '@/db/schema'
import type { AdapterRecord } from '@/lib/domain/adapter-record'
import type { Scope } from '@/lib/domain/scope'

/** The adapters that were written down, the latest first. */
export async function listAdapters(db: Db, scope: Scope, params: { id?: string } = {}): Promise<AdapterRecord[]> {
  const rows = await db
    .select({ record: adapterRecords, by: users.name })
    .from(adapterRecords)
    .leftJoin(users, eq(users.id, adapterRecords.createdBy))
    .where(
      and(
        eq(adapterRecords.workspaceId, scope.workspaceId),
        params.id === undefined ? undefined : eq(adapterRecords.id, params.id),
      ),
    )
    .orderBy(desc(adapterRecords.createdAt))
  return rows.map(({ record: { workspaceId: _workspace, createdBy: _by, ...record }, by }) => ({
    ...record,
    by: by ?? '',
  }))
}
