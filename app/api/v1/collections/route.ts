import { listCollections } from '@/db/queries/collections/list-collections'
import { resolveGroups } from '@/db/queries/collections/resolve-groups'
import { createCollection } from '@/lib/ingest/documents/create-collection'
import { defineRoute } from '../_lib/define-route'
import { toCollection } from './_lib/to-collection'
import { createCollectionSpec, listCollectionsSpec } from './spec'

export const GET = defineRoute(listCollectionsSpec, async ({ runtime, scope }) => {
  const items = await listCollections(runtime.db, scope)
  return { body: { items: items.map(toCollection), nextCursor: null } }
})

export const POST = defineRoute(createCollectionSpec, async ({ runtime, scope, body }) => {
  const { name, description, groups, chunking } = body
  const groupIds = await resolveGroups(runtime.db, scope, { groups: groups ?? [] })
  return { body: await createCollection(runtime, scope, { name, description, groupIds, chunking }) }
})
