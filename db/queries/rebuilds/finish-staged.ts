import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { ShownFields } from '@/lib/domain/collection-rebuild'
import { withAttempt } from '../documents/with-attempt'
import type { WorkspaceScope } from '../documents/workspace-scope'
import type { Activation } from '../documents/activate-revision'

type Params = Pick<Activation, 'revisionId' | 'attempt' | 'now' | 'revision'> & { readonly after: ShownFields }

/** A staged revision is complete: it waits for its rebuild's switch, and no reader sees it. @returns false when it is no longer this attempt's */
export async function finishStaged(db: Db, scope: WorkspaceScope, params: Params): Promise<boolean> {
  const { stageMs } = params.revision
  const rows = await db
    .update(documentRevisions)
    .set({
      ...params.revision,
      status: 'indexed',
      stage: 'index',
      errorCode: null,
      errorDetail: null,
      finishedAt: params.now,
      rebuilt: sql`${documentRevisions.rebuilt} || ${JSON.stringify({ after: params.after })}::text::jsonb`,
      history: withAttempt({ outcome: 'indexed', stage: 'index', code: null, now: params.now, stageMs }),
    })
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.id, params.revisionId),
        eq(documentRevisions.status, 'processing'),
        eq(documentRevisions.attempts, params.attempt),
        eq(documentRevisions.isStaged, true),
      ),
    )
    .returning({ id: documentRevisions.id })
  return rows.length > 0
}
