import { summariseUsage } from '@/db/queries/summarise-usage'
import { readForecast } from '@/lib/evals/scorecard/read-forecast'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineRoute } from '../_lib/define-route'
import { listCollectionCosts } from './list-collection-costs'
import { readUsagePeriod } from './read-usage-period'
import { usageSpec } from './spec'

export const GET = defineRoute(usageSpec, async ({ runtime, scope, query }) => {
  const period = readUsagePeriod(query, runtime.now())
  const { groupBy, task } = query
  if (groupBy === 'collection' && task !== undefined)
    throw new FootnoteError('invalid_request', { detail: 'What a collection cost is not known by task.' })
  const items =
    groupBy === 'collection'
      ? await listCollectionCosts(runtime, scope, period)
      : await summariseUsage(runtime.db, scope, { from: period.start, to: period.end, groupBy, task })
  const { until, spent, expected, days } = await readForecast(runtime, scope)
  const month = {
    until,
    spentMicroUsd: spent,
    expected: expected && {
      costMicroUsd: Math.round(expected.value),
      range: [Math.round(expected.range[0]), Math.round(expected.range[1])] as const,
    },
    days,
  }
  return { body: { from: period.from, to: period.to, groupBy, items, month } }
})
