import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { toolServiceGroups, toolServices } from '@/db/schema'
import type { GroupId, ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { ToolAuth } from '@/lib/domain/tool-service'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type SavedService = {
  readonly id: ToolServiceId
  readonly name: string
  readonly baseUrl: string
  readonly auth: ToolAuth
  readonly encryptedSecret: string | null
  /** Empty: everyone. */
  readonly groupIds: readonly GroupId[]
  readonly now: Date
}

/** Adds a service, or changes it, with the groups that it is open to. @throws conflict when another has the name */
export async function saveService(tx: Tx, scope: Scope, params: SavedService): Promise<void> {
  const { groupIds, now, ...fields } = params
  const { workspaceId, userId } = scope
  const isNamesake = and(
    eq(toolServices.workspaceId, workspaceId),
    ne(toolServices.id, fields.id),
    eq(sql`lower(${toolServices.name})`, fields.name.toLowerCase()),
  )
  if ((await tx.$count(toolServices, isNamesake)) > 0)
    throw new FootnoteError('conflict', { detail: 'Another service has this name. Choose one that tells them apart.' })
  const { name, baseUrl, auth, encryptedSecret } = fields
  await tx
    .insert(toolServices)
    .values({ ...fields, workspaceId, createdBy: userId, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [toolServices.workspaceId, toolServices.id],
      set: { name, baseUrl, auth, encryptedSecret, updatedAt: now },
    })
  const ofThis = and(eq(toolServiceGroups.workspaceId, workspaceId), eq(toolServiceGroups.serviceId, params.id))
  await tx.delete(toolServiceGroups).where(ofThis)
  if (groupIds.length > 0)
    await tx
      .insert(toolServiceGroups)
      .values(groupIds.map((groupId) => ({ workspaceId, serviceId: params.id, groupId })))
}
