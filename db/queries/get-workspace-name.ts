import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaces } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export async function getWorkspaceName(db: Db, scope: Scope): Promise<string> {
  const [row] = await db.select({ name: workspaces.name }).from(workspaces).where(eq(workspaces.id, scope.workspaceId))
  return row?.name ?? ''
}
