import { and, eq, gt, inArray, not, or, sql, type SQL } from 'drizzle-orm'
import { answers, feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The reader was asked which of several things is meant. */
const isAskedBack: SQL = sql`jsonb_path_exists(${answers.suggestions}, '$[*].asks')`

/** Whether somebody rated this answer `down`. */
export const isRatedDown = (scope: Scope): SQL<boolean> => sql<boolean>`exists (select 1 from ${feedback}
  where ${feedback.workspaceId} = ${scope.workspaceId} and ${feedback.answerId} = ${answers.id} and ${feedback.rating} = 'down')`

/**
 * What the documents did not serve: refused for want of evidence or as out of scope, with a sentence that no source carries, or rated down.
 * What the rules of the workspace refuse is no gap, nor what several documents answer, so that it was asked back.
 */
export const isGap = (scope: Scope): SQL | undefined =>
  or(
    and(eq(answers.status, 'refused'), inArray(answers.refusalReason, ['no_evidence', 'off_topic']), not(isAskedBack)),
    and(eq(answers.status, 'answered'), gt(answers.claimsUnsupported, 0)),
    isRatedDown(scope),
  )
