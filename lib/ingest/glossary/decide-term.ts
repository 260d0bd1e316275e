import { deleteTerm as remove } from '@/db/queries/glossary/delete-term'
import { setTermStatus } from '@/db/queries/glossary/set-term-status'
import { requireRole } from '@/lib/auth/require-role'
import type { GlossaryStatus } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Accepts a term, leaves it out, or takes either back. @returns the state it was in @throws forbidden, conflict when it is in that state or gone */
export async function decideTerm(
  runtime: Runtime,
  scope: Scope,
  input: { id: string; status: GlossaryStatus },
): Promise<{ before: GlossaryStatus }> {
  requireRole(scope, 'reviewer')
  const before = await setTermStatus(runtime.db, scope, { ...input, now: runtime.now() })
  if (before === null) throw new FootnoteError('conflict', { detail: 'Someone else has decided about it meanwhile.' })
  runtime.log.info('glossary-term-decided', { termId: input.id, status: input.status })
  return { before }
}

/** Deletes a term that was left out. @throws forbidden, conflict when it was put back or is gone */
export async function deleteTerm(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  if (!(await remove(runtime.db, scope, { id })))
    throw new FootnoteError('conflict', { detail: 'It is not left out any more. Reload the page.' })
  runtime.log.info('glossary-term-deleted', { termId: id })
}
