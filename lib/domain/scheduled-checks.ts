import { z } from 'zod'

/** Who started an eval run: a person, the nightly schedule, or the hourly look at the canary questions. */
export const runTriggers = ['person', 'nightly', 'canary'] as const
export type RunTrigger = (typeof runTriggers)[number]

export const mostCanaries = 10

/** What an admin chose to have run by itself. Absent in a workspace: nothing does. */
export const scheduledChecksSchema = z.object({
  on: z.boolean(),
  /** The golden set that runs every night, and that the canary questions are of. */
  suite: z.string().max(64),
  /** Of the server's clock. */
  hour: z.int().min(0).max(23),
  /** Ids of cases that are asked every hour. */
  canaries: z.array(z.string().max(200)).max(mostCanaries),
  /** Who chose so: the runs are theirs, or of another admin once they are none any more. */
  by: z.string(),
  /** When; what was due before is not made up for. */
  since: z.iso.datetime(),
})
export type ScheduledChecks = z.infer<typeof scheduledChecksSchema>
