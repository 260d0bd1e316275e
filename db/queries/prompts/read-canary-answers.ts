import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, notLike, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { GuardedAnswer } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'
import { guardedColumns } from './guarded-columns'

export type CanaryAnswer = GuardedAnswer & { readonly promptVersion: number }

const columns = { ...guardedColumns, promptVersion: answers.promptVersion }

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
