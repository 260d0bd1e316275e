import { movePromptVersion } from '@/db/queries/prompts/move-prompt-version'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

const name = 'answer'

/** Puts away a version that no reader has: a draft, or one that waits. Its text and history stay. @throws forbidden, prompt_moved_on */
export async function retireVersion(runtime: Runtime, scope: Scope, { version }: { version: number }): Promise<void> {
  requireRole(scope, 'admin')
  const now = runtime.now()
  const moved = await movePromptVersion(runtime.db, scope, {
    from: ['draft', 'review', 'eval'],
    set: { status: 'retired', retiredAt: now },
    event: { name, version, kind: 'retired', now },
  })
  if (!moved) throw new FootnoteError('prompt_moved_on')
}
