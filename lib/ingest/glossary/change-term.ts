import { changeTerm as change } from '@/db/queries/glossary/change-term'
import { listTerms } from '@/db/queries/glossary/list-terms'
import { requireRole } from '@/lib/auth/require-role'
import type { TermInput } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { toKeyedTerm } from './to-keyed-term'

/**
 * Changes a term and accepts it. Only an admin makes a term of some documents everyone's, because it then is told to people who may open none of
 * them. @throws forbidden, not_found, invalid_request, conflict when another entry is this pair
 */
export async function changeTerm(runtime: Runtime, scope: Scope, input: TermInput & { id: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  const { id, ...fields } = input
  const [before] = await listTerms(runtime.db, scope, { id, limit: 1 })
  if (!before) throw new FootnoteError('not_found')
  if (before.audience !== fields.audience && fields.audience === 'everyone') requireRole(scope, 'admin')
  const keyed = toKeyedTerm(fields)
  if (!(await change(runtime.db, scope, { id, input: keyed, now: runtime.now() })))
    throw new FootnoteError('conflict', { detail: 'Another entry is this pair already.' })
  runtime.log.info('glossary-term-changed', { termId: id })
}
