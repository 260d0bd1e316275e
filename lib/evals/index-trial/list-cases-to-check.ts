import { resolveFollowUp } from '@/lib/answer/resolve-follow-up'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findSuite } from '../find-suite'
import { listSuites } from '../list-suites'
import type { CaseToCheck } from './check-index'

/**
 * The golden cases of the workspace and of evals/, each question once. One that goes on from earlier questions is made to stand alone, by words and without a
 * model. A set that cannot be asked here, as those about the sample company where it is not loaded, stops nothing.
 */
export async function listCasesToCheck(runtime: Runtime, scope: Scope): Promise<CaseToCheck[]> {
  const byQuestion = new Map<string, CaseToCheck>()
  for (const name of await listSuites(runtime, scope)) {
    try {
      const { cases, collectionIds } = await findSuite(runtime, scope, name)
      for (const golden of cases)
        byQuestion.set([...golden.history, golden.question].join('\n'), { golden: standAlone(golden), collectionIds })
    } catch (error) {
      runtime.log.warn('index_check_suite_unread', { suite: name, code: toFootnoteError(error).code })
    }
  }
  return [...byQuestion.values()]
}

function standAlone(golden: GoldenCase): GoldenCase {
  const asked: string[] = []
  for (const question of [...golden.history, golden.question]) asked.unshift(resolveFollowUp(question, asked))
  return { ...golden, question: asked[0] ?? golden.question }
}
