import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { isEveryone } from '@/lib/domain/experiment'
import { describeThing, thingLabels } from '@/lib/domain/experiment-words'

/** "Model: openai:small" */
export const describeChange = ({ what, change }: Pick<ExperimentRow, 'what' | 'change'>): string =>
  `${thingLabels[what]}: ${describeThing(what, change.value)}`

/** "20 % of the readers", "5 % of 2 groups and 1 person", "all of 3 people" */
export function describeShare({
  audience,
  percent,
  plan,
}: Pick<ExperimentRow, 'audience' | 'percent' | 'plan'>): string {
  const now = percent || (plan.steps[0] ?? 0)
  const share = now === 100 ? 'all' : `${now} %`
  if (isEveryone(audience)) return `${share} of the readers`
  const counts = [
    countOf(audience.groupIds.length, 'group', 'groups'),
    countOf(audience.userIds.length, 'person', 'people'),
  ]
  return `${share} of ${counts.filter(Boolean).join(' and ')}`
}

const countOf = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`
