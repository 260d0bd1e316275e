import { findPageAt } from '@/db/queries/answers/find-page-at'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

type Located = { readonly page: number | null; readonly revisionId: string; readonly charStart: number }

/** A chunk knows the page it begins on; a citation or a window of it may stand on a later one. What has no pages keeps none. */
export async function locatePages<Item extends Located>(
  runtime: Runtime,
  scope: Scope,
  items: readonly Item[],
): Promise<Item[]> {
  return Promise.all(
    items.map(async (item) => {
      if (item.page === null) return item
      const params = { revisionId: item.revisionId as RevisionId, charStart: item.charStart }
      return { ...item, page: (await findPageAt(runtime.db, scope, params)) ?? item.page }
    }),
  )
}
