import type { SentenceVerdict } from '@/lib/domain/text-check'
import { leastCover, type Comparison } from '../compare-claim'
import type { Evidence, EvidenceText } from '../evidence'
import { explainClaim, type ExplainedClaim } from '../explain/explain-claim'
import { findRivalDate, findRivalNumber } from '../find-rivals'
import { ownFacts } from '../explain/own-facts'
import type { ClaimFacts } from '../read-claim'
import type { DraftClaim } from '../split-claims'
import { createClaimVerifier } from '../verify-claims'

export type JudgedSentence = ExplainedClaim & { readonly verdict: SentenceVerdict }

/** Below this share of the sentence's own words the nearest passage is about something else. */
const leastNear = 0.34

/**
 * Judges one sentence against the passages that were found for it. Supported is what the check of answers calls supported; the rest is told
 * apart by the comparison with what came nearest (docs/decisions/0034-check-text.md).
 * @param read the passages made ready, worked out when they are needed
 */
export function judgeSentence(
  claim: DraftClaim,
  passages: readonly EvidenceText[],
  read: () => readonly Evidence[],
): JudgedSentence {
  const checked = createClaimVerifier(passages, read)(claim)
  const explained = explainClaim({ text: claim.text, verdict: checked.verdict, spans: checked.spans }, passages, read)
  if (checked.verdict !== 'unsupported') return { ...explained, verdict: 'supported' }
  const { found } = explained
  if (!found || wordsShared(found.comparison) < leastNear) {
    return { ...explained, spans: [], verdict: 'nothing_found' }
  }
  // The search goes on to further sentences for words that the nearest lacks, and a "not" in one of those would hide that the nearest denies it.
  const alone = explainClaim(
    { text: claim.text, verdict: 'unsupported', spans: explained.spans.slice(0, 1) },
    passages,
    read,
  )
  const contradicting = [alone, explained].find(
    (one) => one.found && saysOtherwise(one.found.wanted, one.found.comparison),
  )
  return contradicting ? { ...contradicting, verdict: 'contradicted' } : { ...explained, verdict: 'unsupported' }
}

/** Share of the words alone, numbers and dates left out: whether both speak of the same. A word of title or heading counts half. */
function wordsShared({ terms }: Comparison): number {
  const places = [...terms.values()]
  const have = places.reduce((sum, place) => sum + (place === 'span' ? 1 : place === 'context' ? 0.5 : 0), 0)
  return places.length === 0 ? 1 : have / places.length
}

/** The passage speaks of the same, by the words, and denies it or has another number or date in its place. A missing name alone proves nothing. */
function saysOtherwise(wanted: ClaimFacts, found: Comparison): boolean {
  if (wordsShared(found) < leastCover || [...found.names.values()].includes(null)) return false
  if (found.isDenied !== wanted.negated || found.denialMoved || found.numbersSwapped || found.namesSwapped) return true
  const facts = found.units.map(ownFacts)
  const hasRival = (find: (one: (typeof facts)[number]) => object | null): boolean =>
    facts.some((one) => find(one) !== null)
  return (
    found.numbers.some(({ number, isThere }) => !isThere && hasRival((one) => findRivalNumber(number, wanted, one))) ||
    found.dates.some(({ date, isThere }) => !isThere && hasRival((one) => findRivalDate(date, wanted, one)))
  )
}
