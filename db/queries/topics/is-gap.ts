import { and, eq, gt, inArray, or, sql, type SQL } from 'drizzle-orm'
import { answers, feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Whether somebody rated this answer `down`. */
export const isRatedDown = (scope: Scope): SQL<boolean> => sql<boolean>`exists (select 1 from ${feedback}
  where ${feedback.workspaceId} = ${scope.workspaceId} and ${feedback.answerId} = ${answers.id} and ${feedback.rating} = 'down')`

/**
 * What the documents did not serve: refused for want of evidence or as out of scope, with a sentence that no source carries, or rated down.
 * What the rules of the workspace refuse is no gap.
 */
export const isGap = (scope: Scope): SQL | undefined =>
  or(
    and(eq(answers.status, 'refused'), inArray(answers.refusalReason, ['no_evidence', 'off_topic'])),
    and(eq(answers.status, 'answered'), gt(answers.claimsUnsupported, 0)),
    isRatedDown(scope),
  )
