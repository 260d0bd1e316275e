import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, notLike, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** An answer as the guards see it. */
export type CanaryAnswer = {
  readonly promptVersion: number
  readonly status: 'answered' | 'refused' | 'failed'
  readonly errorCode: string | null
  /** The model could not be reached, and the documents were quoted. */
  readonly fellBack: boolean
  readonly claims: number
  readonly unsupported: number
  readonly totalMs: number | null
  readonly costMicroUsd: number
  readonly thumbsDown: boolean
}

const columns = {
  promptVersion: answers.promptVersion,
  status: sql<CanaryAnswer['status']>`${answers.status}`,
  errorCode: answers.errorCode,
  fellBack: sql<boolean>`${answers.fallback} is not null`,
  claims: sql<number>`jsonb_array_length(${answers.claims})`.mapWith(Number),
  unsupported: sql<number>`jsonb_array_length(
    jsonb_path_query_array(${answers.claims}, '$[*] ? (@.verdict == "unsupported")')
  )`.mapWith(Number),
  totalMs: answers.totalMs,
  costMicroUsd: answers.costMicroUsd,
  // Columns by hand: a select of one table leaves its name out, and the inner table would be meant.
  thumbsDown: sql<boolean>`exists (
    select 1 from ${feedback} f
    where f.workspace_id = ${answers}.workspace_id and f.answer_id = ${answers}.id and f.rating = 'down'
  )`,
}

/** Far more than any plan asks for; past it a canary is a matter for a person. */
const mostRows = 20_000

type Params = {
  readonly versions: readonly number[]
  readonly since?: Date
  readonly before?: Date
  readonly latest?: number
}

/**
 * Finished answers that readers got from these versions of the answer prompt, the oldest first. Quotes of the local model and verified answers
 * used no prompt and are left out, except where it stood in for a model that failed; so are answers from the cache, which are one draft more than once. `latest`: only the last so many.
 */
export async function readCanaryAnswers(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { versions, since, before, latest }: Params,
): Promise<CanaryAnswer[]> {
  const rows = await db
    .select(columns)
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.origin, 'reader'),
        ne(answers.status, 'running'),
        inArray(answers.promptVersion, [...versions]),
        isNull(answers.verified),
        ne(answers.cache, 'hit'),
        or(notLike(answers.model, 'local:%'), isNotNull(answers.fallback)),
        since === undefined ? undefined : gte(answers.createdAt, since),
        before === undefined ? undefined : lt(answers.createdAt, before),
      ),
    )
    .orderBy(...(latest === undefined ? [asc(answers.createdAt), asc(answers.id)] : [desc(answers.createdAt)]))
    .limit(latest ?? mostRows)
  return latest === undefined ? rows : rows.toReversed()
}
