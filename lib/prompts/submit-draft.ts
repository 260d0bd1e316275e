import { findPromptVersion } from '@/db/queries/prompts/find-prompt-version'
import { movePromptVersion } from '@/db/queries/prompts/move-prompt-version'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireUsableText } from './require-usable-text'

const name = 'answer'

/** Gives a draft, as it was seen, to a second person. From here on its text stands. @throws forbidden, prompt_version_unknown, prompt_moved_on, prompt_not_valid */
export async function submitDraft(
  runtime: Runtime,
  scope: Scope,
  { version, edit }: { version: number; edit: number },
): Promise<void> {
  requireRole(scope, 'admin')
  const row = await findPromptVersion(runtime.db, scope, { name, version })
  if (!row) throw new FootnoteError('prompt_version_unknown')
  requireUsableText(row)
  const now = runtime.now()
  const moved = await movePromptVersion(runtime.db, scope, {
    from: ['draft'],
    set: { status: 'review', submittedAt: now },
    edit,
    event: { name, version, kind: 'submitted', detail: { edit }, now },
  })
  if (!moved) throw new FootnoteError('prompt_moved_on')
}
