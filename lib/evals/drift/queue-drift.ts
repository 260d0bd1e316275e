import { findActingAdmin } from '@/db/queries/evals/find-acting-admin'
import type { WorkspaceId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'

/** Has the week that ends at `endsAt` measured, on behalf of an admin: of several requests for one only one waits. Without an admin nobody would look. */
export async function queueDrift(
  runtime: Runtime,
  { workspaceId }: { readonly workspaceId: WorkspaceId },
  endsAt: Date,
): Promise<void> {
  const userId = await findActingAdmin(runtime.db, { workspaceId }, { preferred: '' })
  if (userId === null) return
  const payload = { workspaceId, userId, endsAt: endsAt.toISOString() }
  await runtime.jobs.enqueue('measure-drift', payload, { priority: -10, singletonKey: workspaceId })
}
