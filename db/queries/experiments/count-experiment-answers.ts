import { and, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { measuredAnswers } from './measured-answers'
import { ofExperiment } from './of-experiment'

export type ExperimentCounts = {
  readonly control: number
  readonly treatment: number
  readonly readers: number
}

/** How many answers each side has, and of how many readers. */
export async function countExperimentAnswers(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { id, since }: { id: string; since: Date },
): Promise<ExperimentCounts> {
  const arm = sql`${answers.arms} ->> ${id}`
  const [row] = await db
    .select({
      control: sql<number>`(count(*) filter (where ${arm} = 'control'))::int`,
      treatment: sql<number>`(count(*) filter (where ${arm} = 'treatment'))::int`,
      readers: sql<number>`(count(distinct ${answers.userId}))::int`,
    })
    .from(answers)
    .where(and(measuredAnswers(scope), ofExperiment({ id, since })))
  return row ?? { control: 0, treatment: 0, readers: 0 }
}
