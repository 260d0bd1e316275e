import { and, eq, isNull, ne, sql, type SQL } from 'drizzle-orm'
import { answers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Finished answers that say something about what wrote them: not verified ones, which nobody wrote, not those from the cache, which are one draft
 * more than once, and not those for which a budget chose another model.
 */
export const measuredAnswers = ({ workspaceId }: Pick<Scope, 'workspaceId'>): SQL | undefined =>
  and(
    eq(answers.workspaceId, workspaceId),
    eq(answers.origin, 'reader'),
    ne(answers.status, 'running'),
    isNull(answers.verified),
    ne(answers.cache, 'hit'),
    sql`${answers.fallback} ->> 'code' is distinct from 'budget_low'`,
  )
