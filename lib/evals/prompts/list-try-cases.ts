import { requireRole } from '@/lib/auth/require-role'
import { isComplete } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findSuite } from '../find-suite'
import { listSuites } from '../list-suites'

export type TryCase = { readonly suite: string; readonly id: string; readonly question: string }

/** The cases that a version can be tried on, of every golden set that can be read now. @throws forbidden */
export async function listTryCases(runtime: Runtime, scope: Scope): Promise<TryCase[]> {
  requireRole(scope, 'admin')
  const suites = await listSuites(runtime, scope)
  const listed = await Promise.all(
    suites.map(async (suite) => {
      const found = await findSuite(runtime, scope, suite).catch(nullWhenUnusable)
      return (found?.cases ?? []).filter(isComplete).map(({ id, question }) => ({ suite, id, question }))
    }),
  )
  return listed.flat()
}

/** A set that is empty, broken or about documents that are not here has nothing to offer; its own page says why. */
function nullWhenUnusable(error: unknown): null {
  if (error instanceof FootnoteError && error.code.startsWith('eval_')) return null
  throw error
}
