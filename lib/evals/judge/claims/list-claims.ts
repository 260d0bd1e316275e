import type { Claim } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { isJudgeableClaim } from '@/lib/domain/judge-target'
import { removedNote } from '@/lib/domain/redact-answer'
import { withoutMarkers } from '../describe-reference'

export type ClaimToJudge = {
  /** In the answer, from 0. */
  readonly index: number
  readonly claim: string
  readonly span: string
  /** What the check of claims says. */
  readonly ours: 'carried' | 'not'
}

/** Longer answers are judged from their beginning: one answer must not use up a day. */
const mostClaims = 12
/** Of a claim without a source: as much of the best passages as a judge reads with care. */
const longestPassages = 6_000

/** The claims of an answer that can be judged, with the words that they rest on. One whose source is closed or gone is left out. */
export function listClaims(answer: Pick<StoredAnswer, 'claims' | 'citations' | 'sources'>): ClaimToJudge[] {
  const passages = answer.sources
    .map((source) => source.text)
    .filter((text) => text !== '' && text !== removedNote)
    .join('\n\n')
    .slice(0, longestPassages)
  return answer.claims
    .flatMap((claim, index): ClaimToJudge[] => {
      if (!isJudgeableClaim(claim) || claim.text === removedNote) return []
      const isSupported = claim.verdict === 'supported'
      const span = isSupported ? quotesOf(answer, claim) : passages
      const ours = isSupported ? 'carried' : 'not'
      return span === '' ? [] : [{ index, claim: withoutMarkers(claim.text), span, ours }]
    })
    .slice(0, mostClaims)
}

function quotesOf({ citations }: Pick<StoredAnswer, 'citations'>, claim: Claim): string {
  const cited = claim.citations.map((marker) => citations.find((one) => one.marker === marker))
  const isWhole = cited.every((one) => one && !one.withheld && one.quote !== '' && one.quote !== removedNote)
  return isWhole ? cited.map((one) => one?.quote ?? '').join('\n\n') : ''
}
