import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { toolOperations, toolServices } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { serviceIsOpen } from './service-is-open'

/** Whether there is a service that may be asked for this person. */
export async function hasOpenService(db: Db, scope: Scope): Promise<boolean> {
  const rows = await db
    .select({ id: toolServices.id })
    .from(toolServices)
    .innerJoin(
      toolOperations,
      and(eq(toolOperations.workspaceId, toolServices.workspaceId), eq(toolOperations.serviceId, toolServices.id)),
    )
    .where(and(serviceIsOpen(scope), ne(toolOperations.mode, 'off'), isNull(toolOperations.unusable)))
    .limit(1)
  return rows.length > 0
}
