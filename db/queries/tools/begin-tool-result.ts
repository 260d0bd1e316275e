import type { Db } from '@/db/client'
import { toolResults } from '@/db/schema'
import type { AnswerId, ToolResultId, ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type NewToolResult = {
  readonly id: ToolResultId
  readonly answerId: AnswerId
  readonly serviceId: ToolServiceId
  readonly serviceName: string
  readonly operation: string
  readonly operationKey: string
  readonly askedAt: Date
}

/** Before it is asked, and without what is sent: it may be refused yet. */
export async function beginToolResult(db: Db, { workspaceId, userId }: Scope, params: NewToolResult): Promise<void> {
  await db.insert(toolResults).values({ ...params, args: {}, workspaceId, userId })
}
