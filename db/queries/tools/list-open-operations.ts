import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { toolOperations, toolServices } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { serviceIsOpen } from './service-is-open'

/** What may be asked for this person: operations that are not off, of services that are open to them, in a lasting order. */
export async function listOpenOperations(db: Db, scope: Scope) {
  return db
    .select({ service: toolServices, operation: toolOperations })
    .from(toolServices)
    .innerJoin(
      toolOperations,
      and(eq(toolOperations.workspaceId, toolServices.workspaceId), eq(toolOperations.serviceId, toolServices.id)),
    )
    .where(and(serviceIsOpen(scope), ne(toolOperations.mode, 'off'), isNull(toolOperations.unusable)))
    .orderBy(asc(toolServices.createdAt), asc(toolServices.id), asc(toolOperations.position))
}

export type OpenOperation = Awaited<ReturnType<typeof listOpenOperations>>[number]
