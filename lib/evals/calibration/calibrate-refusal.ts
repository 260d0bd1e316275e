import { requireRole } from '@/lib/auth/require-role'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { drawQuestions } from './draw-questions'
import { measureQuestion } from './measure-question'
import { readCurve, type Curve, type MeasuredQuestion } from './read-curve'

/** Below these a share of one in twenty rests on less than two questions. */
export const fewestQuestions = 30

type Input = {
  readonly count: number
  readonly seed: number
  readonly signal: AbortSignal
  readonly onProgress?: (done: number) => void
}

/**
 * What each threshold of refusing would answer and refuse on questions made from the workspace's own documents, without a hosted model. Changes
 * nothing: a threshold reaches readers as a setting of retrieval, by an experiment and its gate.
 * @throws forbidden, invalid_request where the documents give too few questions
 */
export async function calibrateRefusal(runtime: Runtime, scope: Scope, input: Input): Promise<Curve> {
  requireRole(scope, 'admin')
  const call = { requestId: newId('request'), signal: input.signal }
  const measured: MeasuredQuestion[] = []
  for await (const drawn of drawQuestions(runtime, scope, { ...input, ...call })) {
    measured.push(await measureQuestion(runtime, scope, drawn, call))
    input.onProgress?.(measured.length)
  }
  if (measured.length < fewestQuestions)
    throw new FootnoteError('invalid_request', {
      detail: `Your documents give ${measured.length} questions; ${fewestQuestions} are needed. Add documents with whole sentences under headings, or keep the shipped threshold.`,
    })
  return readCurve(measured)
}
