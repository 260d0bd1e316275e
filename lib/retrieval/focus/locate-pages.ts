import { findPageAt } from '@/db/queries/answers/find-page-at'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** A chunk may begin on one page and its window stand on the next: passages with pages get the page that they begin on. */
export async function locatePages(runtime: Runtime, scope: Scope, passages: readonly Passage[]): Promise<Passage[]> {
  return Promise.all(
    passages.map(async (passage) => {
      if (passage.page === null) return passage
      return { ...passage, page: (await findPageAt(runtime.db, scope, passage)) ?? passage.page }
    }),
  )
}
