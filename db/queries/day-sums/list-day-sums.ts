import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { daySums } from '@/db/schema'
import type { DaySumName, DaySums } from '@/lib/domain/day-sums'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { splitPeriod, type Period } from './split-period'
import { noAnswerDay, sumAnswerDays } from './sum-answer-days'
import { noUsageDay, sumUsageDays } from './sum-usage-days'

/** Days added up in one transaction: little enough that readers get their turn between two. */
const daysAtOnce = 3
const dayMs = 86_400_000

export type PartOf<Name extends DaySumName> = keyof DaySums[Name]
export type SumsOfDay<Name extends DaySumName, Part extends PartOf<Name> = PartOf<Name>> = {
  readonly day: string
  readonly figures: Pick<DaySums[Name], Part>
}

type Summing = {
  readonly [Name in DaySumName]: {
    readonly none: DaySums[Name]
    sum(
      db: Db | Tx,
      scope: WorkspaceScope,
      period: Period,
      parts?: readonly PartOf<Name>[],
    ): Promise<ReadonlyMap<string, DaySums[Name]>>
  }
}
const summing: Summing = {
  answers: { none: noAnswerDay, sum: sumAnswerDays },
  usage: { none: noUsageDay, sum: sumUsageDays },
}

/**
 * What each UTC day of a period adds up to, oldest first. Days that are over are added up once and kept; today is added up anew. A day of
 * which only a part lies in the period has the sums of that part.
 * @param params.parts what of the sums is read: of today nothing else is added up, and of the days before nothing else is read: three hundred people a day are most of what is kept
 */
export async function listDaySums<Name extends DaySumName, Part extends PartOf<Name> = PartOf<Name>>(
  db: Db,
  scope: WorkspaceScope,
  params: Period & { readonly name: Name; readonly parts?: readonly Part[]; readonly now: Date },
): Promise<SumsOfDay<Name, Part>[]> {
  const { name, parts, now } = params
  const { closed, live } = splitPeriod(params, now)
  const [first, last] = [closed[0], closed.at(-1)]
  const kept =
    first && last ? await readDays(db, scope, { name, parts, first, last }) : new Map<string, DaySums[Name]>()
  const missing = closed.filter((day) => !kept.has(day))
  const made = await fillDays(db, scope, { name, days: missing })
  const rest = await Promise.all(live.map((part) => summing[name].sum(db, scope, part, parts)))
  const days = new Map<string, DaySums[Name]>([...kept, ...made, ...rest.flatMap((part) => [...part])])
  return [...days].map(([day, figures]) => ({ day, figures })).toSorted((a, b) => a.day.localeCompare(b.day))
}

async function readDays<Name extends DaySumName>(
  db: Db,
  scope: WorkspaceScope,
  { name, parts, first, last }: { name: Name; parts: readonly PartOf<Name>[] | undefined; first: string; last: string },
): Promise<Map<string, DaySums[Name]>> {
  const some = parts?.map((part) => sql`${part}::text, ${daySums.figures} -> ${part}::text`)
  const figures = some ? sql<unknown>`jsonb_build_object(${sql.join(some, sql`, `)})` : daySums.figures
  const rows = await db
    .select({ day: daySums.day, figures })
    .from(daySums)
    .where(and(ofDays(scope, name), gte(daySums.day, first), lte(daySums.day, last), eq(daySums.isStale, false)))
  return new Map(rows.flatMap(({ day, figures }) => (figures ? [[day, figures as DaySums[Name]] as const] : [])))
}

/** Adds up days that are over and keeps what they come to. */
async function fillDays<Name extends DaySumName>(
  db: Db,
  scope: WorkspaceScope,
  { name, days }: { name: Name; days: readonly string[] },
): Promise<Map<string, DaySums[Name]>> {
  const made = new Map<string, DaySums[Name]>()
  for (const some of adjoining(days)) {
    for (const [day, figures] of await fillSome(db, scope, name, some)) made.set(day, figures)
  }
  return made
}

/** In runs of days that follow each other, few in each. */
function adjoining(days: readonly string[]): string[][] {
  const runs: string[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    const isNext = run && run.length < daysAtOnce && Date.parse(day) - Date.parse(run.at(-1) ?? '') === dayMs
    if (isNext) run.push(day)
    else runs.push([day])
  }
  return runs
}

/**
 * The rows are there before anything is read, and locked while it is: whoever changes something of such a day either has committed before
 * the sums are taken or marks the day as stale afterwards.
 */
async function fillSome<Name extends DaySumName>(
  db: Db,
  scope: WorkspaceScope,
  name: Name,
  days: readonly string[],
): Promise<[string, DaySums[Name]][]> {
  const { workspaceId } = scope
  await db
    .insert(daySums)
    .values(days.map((day) => ({ workspaceId, name, day })))
    .onConflictDoNothing()
  return db.transaction(async (tx) => {
    const rows = and(ofDays(scope, name), inArray(daySums.day, [...days]))
    await tx.select({ day: daySums.day }).from(daySums).where(rows).orderBy(daySums.day).for('update')
    const [first = '', last = ''] = [days[0], days.at(-1)]
    const to = new Date(Date.parse(last) + dayMs)
    const sums = await summing[name].sum(tx, scope, { from: new Date(first), to })
    const made = days.map((day): [string, DaySums[Name]] => [day, sums.get(day) ?? summing[name].none])
    await tx
      .insert(daySums)
      .values(made.map(([day, figures]) => ({ workspaceId, name, day, isStale: false, figures })))
      .onConflictDoUpdate({
        target: [daySums.workspaceId, daySums.name, daySums.day],
        set: { isStale: false, figures: sql`excluded.figures` },
      })
    return made
  })
}

const ofDays = (scope: WorkspaceScope, name: DaySumName) =>
  and(eq(daySums.workspaceId, scope.workspaceId), eq(daySums.name, name))
