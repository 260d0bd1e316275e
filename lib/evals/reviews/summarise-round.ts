import type { RoundItem } from '@/db/queries/reviews/list-round-items'
import { fewestToSay, reviewVerdicts, type ReviewVerdict, type RoundStratum } from '@/lib/domain/answer-review'
import { estimateShare, type ShareEstimate } from '../statistics/estimate-share'
import { findFinal } from './find-final'
import { measureAgreement, type RoundAgreement } from './measure-agreement'

export type RoundFigures = {
  /** Answers with a final verdict other than "cannot tell". */
  readonly known: number
  /** The shares among all that could have been drawn; null while too few are known. */
  readonly shares: readonly { readonly verdict: ReviewVerdict; readonly estimate: ShareEstimate }[] | null
  readonly strata: readonly (RoundStratum & { readonly known: number; readonly right: number })[]
  readonly agreement: RoundAgreement
}

/** What a round says so far. "Cannot tell" says nothing of an answer: it is left out, as if it had not been drawn. */
export function summariseRound(
  items: readonly RoundItem[],
  round: { strata: readonly RoundStratum[]; seed: number },
): RoundFigures {
  const finals = items.flatMap((item) => {
    const verdict = findFinal(item)?.verdict
    return verdict === undefined || verdict === 'cannot_tell' ? [] : [{ risk: item.risk, verdict }]
  })
  const count = (risk: string, verdict?: ReviewVerdict): number =>
    finals.filter((one) => one.risk === risk && (verdict === undefined || one.verdict === verdict)).length
  const shares = reviewVerdicts.flatMap((verdict) => {
    if (verdict === 'cannot_tell') return []
    const estimate = estimateShare(
      round.strata.map(({ risk, size }) => ({ size, judged: count(risk), hits: count(risk, verdict) })),
    )
    return estimate ? [{ verdict, estimate }] : []
  })
  return {
    known: finals.length,
    shares: finals.length < fewestToSay ? null : shares,
    strata: round.strata.map((one) => ({ ...one, known: count(one.risk), right: count(one.risk, 'right') })),
    agreement: measureAgreement(
      items.map(({ verdicts }) => verdicts),
      round.seed,
    ),
  }
}
