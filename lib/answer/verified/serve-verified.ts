import { verifiedModel } from '@/lib/domain/verified-answer'
import type { AnswerRecord } from '../answer-record'
import type { AnswerInput } from '../stream-parts'
import type { VerifiedAnswer } from './find-verified'

/**
 * Puts a verified answer into the record, as if it had been written: its text in one piece, its claims and footnotes as they were pinned. No
 * model is asked and there is no recipe, so that a replay says that there is nothing to replay. @returns the text
 */
export function serveVerified(record: AnswerRecord, input: AnswerInput, verified: VerifiedAnswer): readonly string[] {
  const { id, text, claims, citations, verifiedBy, verifiedByName, verifiedAt } = verified.pinned
  record.passages = verified.passages
  record.promptVersion = input.prompt.version
  record.writer = { text, claims, withheld: 0, flush: () => '' }
  record.citations = citations
  record.verified = { id, userId: verifiedBy, by: verifiedByName, at: verifiedAt.toISOString() }
  record.end = {
    type: 'end',
    model: verifiedModel,
    fallback: null,
    inputTokens: 0,
    outputTokens: 0,
    costMicroUsd: 0,
    unpriced: false,
    refusal: null,
    stopped: false,
    cache: null,
  }
  return [text]
}
