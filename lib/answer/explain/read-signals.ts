import type { EvidenceText } from '../evidence'
import type { SupportSpan } from '../verify-claims'
import type { CarriedSignals } from './estimate-carried'

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** The signals of a claim that its spans carry by the rules. */
export function readSignals(
  claim: string,
  cover: number,
  spans: readonly SupportSpan[],
  passages: readonly EvidenceText[],
): CarriedSignals {
  const words = spans.reduce(
    (sum, { passage, start, end }) => sum + countWords(passages[passage]?.text.slice(start, end) ?? ''),
    0,
  )
  return { cover, wordsPerWord: words / Math.max(1, countWords(claim)), spans: spans.length }
}
