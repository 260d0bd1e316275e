import type { Db } from '@/db/client'
import { judgements } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { JudgementRow } from './find-known-judgement'

export type NewJudgement = Omit<JudgementRow, 'workspaceId' | 'createdAt'>

/** Stores what was said of a subject. Asked again of the same, the newer word stands under the id that there is. @returns the row as it is stored */
export async function saveJudgement(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { judgement: NewJudgement; now: Date },
): Promise<JudgementRow> {
  const { judgement, now } = params
  const { id: _id, contentKey: _key, subject: _subject, ...said } = judgement
  const [row] = await db
    .insert(judgements)
    .values({ ...judgement, workspaceId: scope.workspaceId, createdAt: now })
    .onConflictDoUpdate({
      target: [judgements.workspaceId, judgements.contentKey, judgements.subject],
      set: { ...said, createdAt: now },
    })
    .returning()
  if (!row) throw new Error('a judgement was not stored')
  return row
}
