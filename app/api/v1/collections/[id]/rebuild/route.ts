import { listCollections } from '@/db/queries/collections/list-collections'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { CollectionId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { startRebuild } from '@/lib/ingest/rebuilds/start-rebuild'
import { defineRoute } from '../../../_lib/define-route'
import { toRebuild } from '../../../rebuilds/_lib/to-rebuild'
import { getRebuildSpec, startRebuildSpec } from './spec'

export const GET = defineRoute(getRebuildSpec, async ({ runtime, scope, params }) => {
  const collectionId = params.id as CollectionId
  const [collection] = await listCollections(runtime.db, scope, { collectionId })
  if (!collection) throw new FootnoteError('not_found')
  const rebuild = await findRebuild(runtime.db, scope, { collectionId })
  return { body: { rebuild: rebuild && (await toRebuild(runtime, rebuild)) } }
})

export const POST = defineRoute(startRebuildSpec, async ({ runtime, scope, params, body }) => ({
  status: 202,
  body: await startRebuild(runtime, scope, { ...body, collectionId: params.id as CollectionId }),
}))
