import { sql, type SQL } from 'drizzle-orm'
import { nothingCited } from '@/lib/domain/day-sums'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { dayOf } from './duration-bucket'

type Range = { readonly from: Date; readonly to: Date }

/** What each answer cost, with every call that was made for it: rewrites, retries and failed ones too. */
const paid = (scope: WorkspaceScope, { from, to }: Range): SQL => sql`
  select answer_id, sum(cost_micro_usd)::float8 as cost, (count(*) filter (where unpriced))::int as unpriced from model_calls
  where workspace_id = ${scope.workspaceId} and answer_id is not null and created_at >= ${from.toISOString()}::timestamptz
    and created_at < ${to.toISOString()}::timestamptz + interval '1 hour'
  group by answer_id`

const toReaders = (scope: WorkspaceScope, { from, to }: Range): SQL => sql`
  a.workspace_id = ${scope.workspaceId} and a.origin = 'reader' and a.created_at >= ${from.toISOString()}::timestamptz
    and a.created_at < ${to.toISOString()}::timestamptz and a.status <> 'running'`

/** Materialized, because otherwise `verified` is worked out at each place where it stands, and with it the list of all thumbs down. */
export const sumCost = (scope: WorkspaceScope, range: Range): SQL => sql`
  with paid as (${paid(scope, range)}), each as materialized (
    select ${dayOf(sql`a.created_at`)} as day, coalesce(p.cost, 0) as cost, coalesce(p.unpriced, 0) as unpriced,
      (a.status = 'answered' and a.claims_total > 0 and a.claims_unsupported = 0 and not exists (
        select from feedback f where f.workspace_id = a.workspace_id and f.answer_id = a.id and f.rating = 'down')) as verified
    from answers a left join paid p on p.answer_id = a.id
    where ${toReaders(scope, range)}
  )
  select day::text as "day", count(*)::int as "answers", (count(*) filter (where verified))::int as "verified",
    coalesce(sum(cost), 0)::float8 as "cost", coalesce(sum(cost * cost), 0)::float8 as "costSquares",
    coalesce(sum(cost) filter (where verified), 0)::float8 as "verifiedCost",
    coalesce(sum(unpriced), 0)::int as "unpricedCalls"
  from each group by day`

/** By the collections of the documents that an answer cites: several share its cost equally, and each counts the answer. */
export const sumCollections = (scope: WorkspaceScope, range: Range): SQL => sql`
  with paid as (${paid(scope, range)}), each as materialized (
    select ${dayOf(sql`a.created_at`)} as day, coalesce(p.cost, 0) as cost, coalesce(p.unpriced, 0) as unpriced, array(
      select distinct coalesce(d.collection_id, ${nothingCited}::text) from jsonb_array_elements(a.citations) c
      left join documents d on d.workspace_id = a.workspace_id and d.id = c ->> 'documentId') as cited
    from answers a left join paid p on p.answer_id = a.id
    where ${toReaders(scope, range)}
  )
  select day::text as "day", collection, count(*)::int as "answers", sum(cost / greatest(cardinality(cited), 1))::float8 as "cost",
    sum(unpriced)::int as "unpriced"
  from each, unnest(case when cardinality(cited) = 0 then array[${nothingCited}::text] else cited end) collection group by day, 2`
