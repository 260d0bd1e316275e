import { listCollections } from '@/db/queries/collections/list-collections'
import type { SumsOfDay } from '@/db/queries/day-sums/list-day-sums'
import { listGroupPeople } from '@/db/queries/people/list-group-people'
import { listNames } from '@/db/queries/people/list-names'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { costByCollection } from '@/lib/evals/scorecard/cost-by-collection'
import { labelTasks } from './labels'
import { CollectionTable, UsageTable } from './usage-table'
import {
  peopleOf,
  usageByDay,
  usageByFeature,
  usageByGroup,
  usageByModel,
  usageByPerson,
  usageByTask,
  type UsageRow,
} from './usage-rows'
import { viewNotes, type UsageView } from './usage-views'

export type UsageDetailProps = {
  runtime: Runtime
  scope: Scope
  view: UsageView
  usage: readonly SumsOfDay<'usage'>[]
  answers: readonly SumsOfDay<'answers', 'collections' | 'cache'>[]
  unpriced: readonly string[]
}

/** The table of the chosen view, with a word on how it counts. */
export async function UsageDetail({ runtime, scope, view, usage, answers, unpriced }: UsageDetailProps) {
  const note = viewNotes[view]
  return (
    <>
      {note && <p className="text-sm text-muted">{note}</p>}
      {view === 'collection' ? (
        <CollectionTable rows={costByCollection(answers, await collectionNames(runtime, scope))} />
      ) : (
        <UsageTable view={view} rows={await rowsOf(runtime, scope, { view, usage })} unpriced={unpriced} />
      )}
    </>
  )
}

async function collectionNames(runtime: Runtime, scope: Scope): Promise<ReadonlyMap<string, string>> {
  return new Map((await listCollections(runtime.db, scope)).map(({ id, name }) => [id, name]))
}

async function rowsOf(
  { db }: Runtime,
  scope: Scope,
  { view, usage }: { view: Exclude<UsageView, 'collection'>; usage: UsageDetailProps['usage'] },
): Promise<UsageRow[]> {
  if (view === 'model') return usageByModel(usage)
  if (view === 'task') return labelTasks(usageByTask(usage))
  if (view === 'feature') return usageByFeature(usage)
  if (view === 'day') return usageByDay(usage).toReversed()
  if (view === 'group') return usageByGroup(usage, await listGroupPeople(db, scope))
  return usageByPerson(usage, await listNames(db, scope, { ids: peopleOf(usage) }))
}
