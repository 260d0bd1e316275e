import { summariseUsage } from '@/db/queries/summarise-usage'
import { defineRoute } from '../_lib/define-route'
import { readUsagePeriod } from './read-usage-period'
import { usageSpec } from './spec'

export const GET = defineRoute(usageSpec, async ({ runtime, scope, query }) => {
  const period = readUsagePeriod(query, runtime.now())
  const { groupBy, task } = query
  const items = await summariseUsage(runtime.db, scope, { from: period.start, to: period.end, groupBy, task })
  return { body: { from: period.from, to: period.to, groupBy, items } }
})
