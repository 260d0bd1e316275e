import { sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  addNumbers,
  noAnswers,
  noCache,
  noCost,
  noEnds,
  noForms,
  type AnswerDay,
  type AnswerSums,
  type CacheSums,
  type CostSums,
  type EndCounts,
  type FormCounts,
} from '@/lib/domain/day-sums'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { askedByReaders as asked } from './asked-by-readers'
import { dayOf, durationBucket } from './duration-bucket'

type Range = { readonly from: Date; readonly to: Date }
type Day = { readonly day: string }

export const noAnswerDay: AnswerDay = {
  ends: noEnds,
  askers: [],
  firstTokenMs: {},
  sums: noAnswers,
  cost: noCost,
  cache: noCache,
  forms: noForms,
  totalMs: {},
}

const sums = sql.raw(`
  count(*)::int as "ended",
  (count(*) filter (where status = 'failed'))::int as "failed",
  (count(*) filter (where claims_total > 0))::int as "withClaims",
  (count(*) filter (where claims_unsupported > 0))::int as "withUnsupported",
  coalesce(sum(claims_total), 0)::float8 as "claims",
  coalesce(sum(claims_total - claims_unsupported), 0)::float8 as "supported",
  coalesce(sum((claims_total - claims_unsupported) * (claims_total - claims_unsupported)), 0)::float8 as "supportedSquares",
  coalesce(sum((claims_total - claims_unsupported) * claims_total), 0)::float8 as "products",
  coalesce(sum(claims_total * claims_total), 0)::float8 as "claimSquares"`)

const day = dayOf(sql`created_at`)
const ended = (scope: WorkspaceScope, range: Range): SQL =>
  sql`${asked(scope, range)} and status <> 'running' and not stopped`

export type AnswerPart = keyof AnswerDay

/** What answers to readers add up to, by UTC day; days without one are left out. `parts`: nothing else is added up. Each is a query of its own. */
export async function sumAnswerDays(
  db: Db | Tx,
  scope: WorkspaceScope,
  range: Range,
  parts?: readonly AnswerPart[],
): Promise<ReadonlyMap<string, AnswerDay>> {
  const wants = (...some: AnswerPart[]): boolean => parts === undefined || some.some((part) => parts.includes(part))
  const ask = <Row extends object>(isWanted: boolean, query: SQL) =>
    isWanted ? db.execute<Row & Day & Record<string, unknown>>(query) : []
  const counted = await ask<AnswerSums>(
    wants('sums'),
    sql`select ${day}::text as "day", ${sums} from answers where ${ended(scope, range)} group by ${day}`,
  )
  // By person, and put together here: `array_agg(distinct …)` sorts all rows of the day, which took twice as long.
  const ends = await ask<EndCounts & { userId: string }>(
    wants('ends', 'askers'),
    sql`select ${day}::text as "day", user_id as "userId", (count(*) filter (where status = 'answered'))::int as "answered", (count(*) filter (where status = 'refused'))::int as "refused",
      (count(*) filter (where status = 'failed'))::int as "failed", coalesce(sum(withheld_claims), 0)::int as "withheldClaims"
    from answers where ${asked(scope, range)} group by ${day}, 2`,
  )
  const times = await ask<Times>(
    wants('totalMs'),
    countTimes(sql`total_ms`, sql`${ended(scope, range)} and status <> 'failed'`),
  )
  const firstTimes = await ask<Times>(wants('firstTokenMs'), countTimes(sql`first_token_ms`, asked(scope, range)))
  const cached = await ask<CacheSums>(
    wants('cache'),
    sql`select ${day}::text as "day", (count(*) filter (where cache <> 'off'))::int as "asked", (count(*) filter (where cache = 'hit'))::int as "hits",
      coalesce(sum(saved_micro_usd) filter (where cache <> 'off'), 0)::float8 as "savedMicroUsd"
    from answers where ${asked(scope, range)} group by ${day}`,
  )
  const formed = await ask<{ outcome: keyof FormCounts; n: number }>(
    wants('forms'),
    sql`select ${day}::text as "day", form->>'outcome' as "outcome", count(*)::int as "n" from answers
    where ${asked(scope, range)} and form is not null group by ${day}, 2`,
  )
  const paid = await ask<CostSums>(wants('cost'), sumCost(scope, range))

  const days = new Map<string, AnswerDay>()
  const add = (at: string, part: (known: AnswerDay) => Partial<AnswerDay>): void => {
    const known = days.get(at) ?? noAnswerDay
    days.set(at, { ...known, ...part(known) })
  }
  for (const { day: at, ...rest } of counted) add(at, () => ({ sums: rest }))
  for (const { day: at, userId, ...rest } of ends)
    add(at, (known) => ({ ends: addNumbers(noEnds, [known.ends, rest]), askers: [...known.askers, userId] }))
  for (const { day: at, bucket, n } of firstTimes)
    add(at, ({ firstTokenMs }) => ({ firstTokenMs: { ...firstTokenMs, [bucket]: n } }))
  for (const { day: at, bucket, n } of times) add(at, ({ totalMs }) => ({ totalMs: { ...totalMs, [bucket]: n } }))
  for (const { day: at, ...rest } of cached) add(at, () => ({ cache: rest }))
  for (const { day: at, outcome, n } of formed) add(at, ({ forms }) => ({ forms: { ...forms, [outcome]: n } }))
  for (const { day: at, ...rest } of paid) add(at, () => ({ cost: rest }))
  return days
}

type Times = { readonly bucket: number; readonly n: number }

const countTimes = (ms: SQL, where: SQL): SQL => sql`
  select ${day}::text as "day", ${durationBucket(ms)} as "bucket", count(*)::int as "n" from answers
  where ${where} and ${ms} is not null group by ${day}, 2`

/**
 * With every call that was made for an answer: rewrites, retries and failed ones too. Materialized, because otherwise `verified` is worked out at
 * each place where it stands, and with it the list of all thumbs down.
 */
function sumCost(scope: WorkspaceScope, range: Range): SQL {
  const [since, until] = [range.from.toISOString(), range.to.toISOString()]
  return sql`
    with paid as (
      select answer_id, sum(cost_micro_usd)::float8 as cost, (count(*) filter (where unpriced))::int as unpriced from model_calls
      where workspace_id = ${scope.workspaceId} and answer_id is not null and created_at >= ${since}::timestamptz
        and created_at < ${until}::timestamptz + interval '1 hour'
      group by answer_id
    ), each as materialized (
      select ${dayOf(sql`a.created_at`)} as day, coalesce(p.cost, 0) as cost, coalesce(p.unpriced, 0) as unpriced,
        (a.status = 'answered' and a.claims_total > 0 and a.claims_unsupported = 0 and not exists (
          select from feedback f where f.workspace_id = a.workspace_id and f.answer_id = a.id and f.rating = 'down')) as verified
      from answers a left join paid p on p.answer_id = a.id
      where a.workspace_id = ${scope.workspaceId} and a.origin = 'reader' and a.created_at >= ${since}::timestamptz
        and a.created_at < ${until}::timestamptz and a.status <> 'running'
    )
    select day::text as "day", count(*)::int as "answers", (count(*) filter (where verified))::int as "verified",
      coalesce(sum(cost), 0)::float8 as "cost", coalesce(sum(cost * cost), 0)::float8 as "costSquares",
      coalesce(sum(cost) filter (where verified), 0)::float8 as "verifiedCost",
      coalesce(sum(unpriced), 0)::int as "unpricedCalls"
    from each group by day`
}
