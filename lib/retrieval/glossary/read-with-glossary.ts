import { findPairs } from '@/db/queries/glossary/find-pairs'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findExpansions } from './find-expansions'
import { toKeyRuns } from './to-key-runs'

/**
 * What the glossary has other words for in a question, by the terms that people have accepted and that the scope may be told. One query.
 * @param without ids of terms that the reader does not want
 */
export async function readWithGlossary(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { question, without = [] }: { question: string; without?: readonly string[] | undefined },
): Promise<QuestionExpansion[]> {
  const keys = toKeyRuns(question)
  if (keys.length === 0) return []
  const pairs = await findPairs(runtime.db, scope, { keys })
  return findExpansions(question, pairs).map((one) => ({ ...one, applied: !without.includes(one.termId) }))
}
