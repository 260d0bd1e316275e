import { countOtherAdmins } from '@/db/queries/people/count-other-admins'
import { findPromptVersion, type PromptVersionRow } from '@/db/queries/prompts/find-prompt-version'
import { movePromptVersion } from '@/db/queries/prompts/move-prompt-version'
import { requireRole } from '@/lib/auth/require-role'
import { reasonSchema } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

const name = 'answer'

export type ReviewInput = {
  readonly version: number
  readonly verdict: 'approve' | 'send-back'
  /** For the author; of a send-back, and of an approval by the author, it is the reason and must be there. */
  readonly note: string
}

/** Who wrote or last changed the text: neither is the second person. */
export const isOwnText = (
  scope: Pick<Scope, 'userId'>,
  row: Pick<PromptVersionRow, 'createdBy' | 'updatedBy'>,
): boolean => row.createdBy === scope.userId || row.updatedBy === scope.userId

/**
 * The judgement of a second person on a version in review. Where the workspace has no other admin its author may approve it, with a reason
 * that the audit chain keeps. @throws forbidden, prompt_version_unknown, prompt_needs_second_person, prompt_needs_reason, prompt_moved_on
 */
export async function reviewVersion(
  runtime: Runtime,
  scope: Scope,
  { version, verdict, note }: ReviewInput,
): Promise<void> {
  requireRole(scope, 'admin')
  const row = await findPromptVersion(runtime.db, scope, { name, version })
  if (!row) throw new FootnoteError('prompt_version_unknown')
  const isOwn = isOwnText(scope, row)
  if (verdict === 'approve' && isOwn && (await countOtherAdmins(runtime.db, scope, scope.userId)) > 0)
    throw new FootnoteError('prompt_needs_second_person')
  if ((verdict === 'send-back' || isOwn) && !reasonSchema.safeParse(note).success)
    throw new FootnoteError('prompt_needs_reason')
  const now = runtime.now()
  const approved = verdict === 'approve'
  const moved = await movePromptVersion(runtime.db, scope, {
    from: ['review'],
    set: {
      status: approved ? 'eval' : 'draft',
      reviewedBy: scope.userId,
      reviewedAt: now,
      ...(!approved && { submittedAt: null }),
    },
    event: {
      name,
      version,
      kind: approved ? 'approved' : 'sent-back',
      note: note.trim(),
      detail: { ownReview: isOwn },
      now,
    },
  })
  if (!moved) throw new FootnoteError('prompt_moved_on')
}
