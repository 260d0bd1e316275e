import { readRevisionSlices } from '@/db/queries/read-revision-slices'
import type { Citation } from '@/lib/domain/answer'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Whether each quote is the very text of its revision at its span. False too where the scope may not see one of them. */
export async function quotesStand(runtime: Runtime, scope: Scope, citations: readonly Citation[]): Promise<boolean> {
  const slices = await readRevisionSlices(
    runtime.db,
    scope,
    citations.map(({ revisionId, charStart, charEnd }) => ({
      revisionId: revisionId as RevisionId,
      charStart,
      charEnd,
    })),
  )
  return citations.every(({ quote }, index) => quote !== '' && slices[index] === quote)
}
