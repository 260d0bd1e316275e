import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { goingStatuses } from '@/db/queries/rebuilds/stage-revisions'
import type { RebuildId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'

/** Whoever asked for it has left the workspace: it waits until another admin resumes it, or takes it back, in their own name. */
export async function abandonRebuild(runtime: Runtime, scope: WorkspaceScope, rebuildId: RebuildId): Promise<void> {
  await updateRebuild(runtime.db, scope, { rebuildId, from: goingStatuses, set: { status: 'paused' } })
  await updateRebuild(runtime.db, scope, { rebuildId, from: ['rolling_back'], set: { status: 'switched' } })
}
