import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AnswerEnd, AnswerRecord } from './answer-record'

/**
 * How an answer ends that was not cut by an error. One claim with a source makes it an answer; a draft without any is refused, and
 * a stopped one without any has failed, because nobody knows what it would have said.
 */
export function decideOutcome({ end, writer }: AnswerRecord): AnswerEnd {
  const hasSource = writer?.claims.some((claim) => claim.citations.length > 0) === true
  if (hasSource) return { status: 'answered' }
  if (end?.stopped) return { status: 'failed', error: new FootnoteError('answer_stopped') }
  return { status: 'refused', reason: end?.refusal ?? 'no_evidence' }
}
