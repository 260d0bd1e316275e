import { saveDraft } from '@/db/queries/drafts/save-draft'
import type { Answer } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import type { AnswerRecord } from '../answer-record'

/** Keeps the drafts of an answer for whoever asks next: only those of one that is whole and sure, and in which a source carries each sentence. */
export async function keepDrafts(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { record, answer }: { record: AnswerRecord; answer: Answer },
): Promise<void> {
  const { claims, status, withheldClaims } = answer
  const holds = status === 'answered' && !answer.unsure && withheldClaims === 0 && claims.length > 0
  if (!holds || input.signal.aborted || claims.some((claim) => claim.verdict === 'unsupported')) return
  for (const draft of record.end?.cache?.fresh ?? []) {
    await saveDraft(runtime.db, scope, { ...draft, answerId: input.answerId, now: runtime.now() })
  }
}
