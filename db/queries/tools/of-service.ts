import { and, eq, type SQL } from 'drizzle-orm'
import { toolServices } from '@/db/schema'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export const ofService = ({ workspaceId }: Pick<Scope, 'workspaceId'>, serviceId: ToolServiceId): SQL | undefined =>
  and(eq(toolServices.workspaceId, workspaceId), eq(toolServices.id, serviceId))
