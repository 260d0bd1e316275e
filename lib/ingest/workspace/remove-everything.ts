import { dropJobs } from '@/db/queries/workspace-deletion/drop-jobs'
import { deleteWorkspaceRows } from '@/db/queries/workspace-deletion/delete-workspace-rows'
import { releaseSessions } from '@/db/queries/workspace-deletion/release-sessions'
import { tablesOfWorkspace } from '@/db/queries/workspace-deletion/tables-of-workspace'
import { updateDeletion } from '@/db/queries/workspace-deletion/update-deletion'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Jobs that wait, rows table by table, blobs. Rows are gone through until a whole round finds none: something that was under way can have written behind the broom.
 * @returns how much was removed
 */
export async function removeEverything(
  runtime: Runtime,
  scope: Scope,
  input: { readonly id: string; readonly signal?: AbortSignal | undefined },
): Promise<number> {
  const { id, signal } = input
  const { workspaceId } = scope
  const jobs = await dropJobs(runtime.db, scope)
  await releaseSessions(runtime.db, scope)
  let rows = 0
  for (let found = 1; found > 0;) {
    found = 0
    for (const table of tablesOfWorkspace()) {
      for (let isEmpty = false; !isEmpty;) {
        if (signal?.aborted) throw new FootnoteError('shutting_down')
        const step = await deleteWorkspaceRows(runtime.db, scope, { id, table, now: runtime.now() })
        found += step.removed
        isEmpty = step.isEmpty
      }
    }
    rows += found
  }
  const blobs = await runtime.storage.removeAll(workspaceId)
  await updateDeletion(runtime.db, { id, counts: { jobs, blobs } })
  return jobs + rows + blobs
}
