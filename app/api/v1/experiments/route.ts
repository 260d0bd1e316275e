import { listExperiments } from '@/db/queries/experiments/list-experiments'
import { createExperiment } from '@/lib/experiments/create-experiment'
import { defineRoute } from '../_lib/define-route'
import { toExperiment } from './_lib/to-experiment'
import { createExperimentSpec, listExperimentsSpec } from './spec'

export const GET = defineRoute(listExperimentsSpec, async ({ runtime, scope, query }) => {
  const { status, cursor, limit } = query
  const rows = await listExperiments(runtime.db, scope, {
    limit: limit + 1,
    ...(status !== undefined && { statuses: [status] }),
    ...(cursor !== undefined && { cursor }),
  })
  const items = rows.slice(0, limit).map(toExperiment)
  return { body: { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null } }
})

export const POST = defineRoute(createExperimentSpec, async ({ runtime, scope, body }) => ({
  body: await createExperiment(runtime, scope, body),
}))
