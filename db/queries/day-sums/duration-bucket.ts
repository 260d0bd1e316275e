import { sql, type SQL } from 'drizzle-orm'
import { bucketGrowth, exactBelowMs } from '@/lib/domain/duration-histogram'

/**
 * The bucket of a column of whole milliseconds, as lib/domain/duration-histogram.ts reads it. In floating point: the logarithm of a numeric took
 * five sixths of the time that adding up a day took, and no duration up to a minute falls into another bucket.
 */
export const durationBucket = (ms: SQL): SQL<number> => sql<number>`
  (case when ${ms} < ${sql.raw(String(exactBelowMs))} then ${ms}
    else ${sql.raw(String(exactBelowMs))} + floor(ln(${ms}::float8 / ${sql.raw(String(exactBelowMs))}) / ln(${sql.raw(String(bucketGrowth))}::float8))::int end)`

/** The day of a moment in UTC: to group by, and `::text` of it to read. As text for each row it took four times as long. */
export const dayOf = (moment: SQL): SQL => sql`(${moment} at time zone 'UTC')::date`
