import { and, gte, isNotNull, sql, type SQL } from 'drizzle-orm'
import { answers } from '@/db/schema'

/** By how much a clock that was ahead when the experiment started may have been set back since. */
const setBackMs = 24 * 3_600_000

/**
 * Answers that carry a side of this experiment. They say themselves whose they are: the time is there for the index, and reaches back a day,
 * so that no guard is blind until a clock that was set back has caught up.
 */
export const ofExperiment = ({ id, since }: { readonly id: string; readonly since: Date }): SQL | undefined =>
  and(
    gte(answers.createdAt, new Date(since.getTime() - setBackMs)),
    isNotNull(answers.arms),
    sql`${answers.arms} ->> ${id} is not null`,
  )
