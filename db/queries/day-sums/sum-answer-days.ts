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
import { sumCollections, sumCost } from './sum-costs'

type Range = { readonly from: Date; readonly to: Date }
type Day = { readonly day: string }

export const noAnswerDay: AnswerDay = {
  ends: noEnds,
  askers: [],
  firstTokenMs: {},
  sums: noAnswers,
  cost: noCost,
  cache: noCache,
  collections: {},
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
  const cited = await ask<Cited>(wants('collections'), sumCollections(scope, range))
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
  for (const { day: at, collection, answers, cost, unpriced } of cited)
    add(at, ({ collections }) => ({ collections: { ...collections, [collection]: [answers, cost, unpriced] } }))
  for (const { day: at, ...rest } of paid) add(at, () => ({ cost: rest }))
  return days
}

type Cited = { readonly collection: string; readonly answers: number; readonly cost: number; readonly unpriced: number }
type Times = { readonly bucket: number; readonly n: number }

const countTimes = (ms: SQL, where: SQL): SQL => sql`
  select ${day}::text as "day", ${durationBucket(ms)} as "bucket", count(*)::int as "n" from answers
  where ${where} and ${ms} is not null group by ${day}, 2`
