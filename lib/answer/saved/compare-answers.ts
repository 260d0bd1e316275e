import type { Citation, Claim } from '@/lib/domain/answer'
import { createClaimVerifier } from '../verify-claims'

/** What two answers are compared by. */
export type ComparedAnswer = {
  readonly status: string
  readonly claims: readonly Claim[]
  readonly citations: readonly Citation[]
}

export type AnswerChange = {
  readonly isChanged: boolean
  /** Claims of the later answer that the earlier one does not carry, and the other way round. */
  readonly added: readonly Claim[]
  readonly gone: readonly Claim[]
}

/**
 * What an answer says that an earlier one to the same question did not, and the other way round. Other words for the same are no change: each claim is
 * checked against what the other answer states and quotes, with the check that holds claims against documents. In doubt it is a change. No model is asked.
 */
export function compareAnswers(before: ComparedAnswer, after: ComparedAnswer): AnswerChange {
  const added = notCarried(after, before)
  const gone = notCarried(before, after)
  return { isChanged: before.status !== after.status || added.length + gone.length > 0, added, gone }
}

function notCarried(said: ComparedAnswer, by: ComparedAnswer): Claim[] {
  const stated = said.claims.filter(({ verdict }) => verdict !== 'unsupported')
  if (by.status !== 'answered') return said.status === 'answered' ? [...stated] : []
  const verify = createClaimVerifier([
    ...by.claims.map(({ text }) => ({ title: '', headingPath: [], text })),
    ...by.citations.map(({ title, quote }) => ({ title, headingPath: [], text: quote })),
  ])
  return stated.filter(({ text, start, end }) => {
    const claim = { text, start, end, bodyStart: start, markers: [], isClaim: true }
    return verify(claim).verdict === 'unsupported'
  })
}
