import { findCollectionIds } from '@/db/queries/collections/find-collection-ids'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

type Input = { readonly cases: readonly GoldenCase[]; readonly otherwise: readonly CollectionId[] }

/**
 * Where each case asks: in the collections that it names and the workspace still has, or else where the run asks. A collection that was
 * deleted does not stop a run: its cases go on to show whether the rest of the documents answers them.
 */
export async function findCasePlaces(
  runtime: Runtime,
  owner: Pick<Scope, 'workspaceId'>,
  { cases, otherwise }: Input,
): Promise<(golden: GoldenCase) => readonly CollectionId[]> {
  const names = [...new Set(cases.flatMap((one) => one.collections))]
  const ids = await findCollectionIds(runtime.db, owner, { names })
  return (golden) => {
    const own = golden.collections.flatMap((name) => ids.get(name) ?? [])
    return own.length > 0 ? own : otherwise
  }
}
