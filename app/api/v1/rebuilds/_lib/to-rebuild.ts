import type { z } from 'zod'
import { countPlaces } from '@/db/queries/rebuilds/count-places'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { Runtime } from '@/lib/runtime/runtime'
import type { rebuildSchema } from './rebuild-schema'

/** A rebuild with how far it is, as the interface shows it. */
export async function toRebuild(runtime: Runtime, rebuild: CollectionRebuild): Promise<z.input<typeof rebuildSchema>> {
  const { id, collectionId, status, chunking, previousChunking, isAutomatic, check } = rebuild
  return {
    id,
    collectionId,
    status,
    chunking,
    previousChunking,
    isAutomatic,
    progress: await countPlaces(runtime.db, rebuild),
    check: check && {
      cases: check.cases,
      figures: check.figures.map(({ name, before, after, n }) => ({ name, before, after, n })),
      problems: [...check.problems],
      lost: [...check.lost],
    },
    createdAt: rebuild.createdAt.toISOString(),
    switchedAt: rebuild.switchedAt?.toISOString() ?? null,
  }
}
