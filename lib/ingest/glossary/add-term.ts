import { saveTerm } from '@/db/queries/glossary/save-term'
import { requireRole } from '@/lib/auth/require-role'
import type { TermInput } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { toKeyedTerm } from './to-keyed-term'

/** Adds a pair that a person writes, for everyone's questions. @throws forbidden, invalid_request, conflict when it is there */
export async function addTerm(runtime: Runtime, scope: Scope, input: TermInput): Promise<{ id: string }> {
  requireRole(scope, 'reviewer')
  const keyed = toKeyedTerm(input)
  const saved = await runtime.db.transaction((tx) => saveTerm(tx, scope, { input: keyed, now: runtime.now() }))
  if (!saved) throw new FootnoteError('conflict', { detail: 'The glossary has this pair already.' })
  runtime.log.info('glossary-term-added', { termId: saved.id })
  return saved
}
