import { sql, type SQL } from 'drizzle-orm'
import { bucketGrowth, exactBelowMs } from '@/lib/domain/duration-histogram'

/** The bucket of a column of whole milliseconds, as lib/domain/duration-histogram.ts reads it. */
export const durationBucket = (ms: SQL): SQL<number> => sql<number>`
  (case when ${ms} < ${sql.raw(String(exactBelowMs))} then ${ms}
    else ${sql.raw(String(exactBelowMs))} + floor(ln(${ms} / ${sql.raw(`${exactBelowMs}.0`)}) / ln(${sql.raw(String(bucketGrowth))}))::int end)`

/** The day of a moment in UTC, as text. */
export const dayOf = (moment: SQL): SQL<string> => sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD')`
