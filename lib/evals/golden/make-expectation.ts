import type { Answer, Source } from '@/lib/domain/answer'
import type { GoldenCase, GoldenSource } from '@/lib/domain/golden-case'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { splitSentences } from '@/lib/domain/text/split-sentences'
import { containsPhrase } from '../text/contains-phrase'
import { contentCover } from '../text/content-cover'
import { findKeyFacts } from './find-key-facts'

export type ExpectationInput = {
  readonly rating: 'up' | 'down'
  readonly reasons: readonly string[]
  readonly label: ReviewLabel | null
  readonly correctedAnswer: string | null
  /** As whoever makes the case may see it. Null when it is gone. */
  readonly answer: Pick<Answer, 'status' | 'text' | 'citations' | 'sources' | 'suggestions'> | null
}

export type Expectation = Pick<GoldenCase, 'expect' | 'facts' | 'expectedAnswer' | 'sources' | 'mustNotCite'>

/** A sentence with fewer of the expected words does not state the answer. */
const enough = 0.6
const shortestQuote = 8

const refusal: Expectation = { expect: 'refusal', facts: [], sources: [], mustNotCite: [] }

/**
 * What a right answer would have been, from what was said of this one. The label decides before the reader's reasons, and a corrected
 * answer before both, but for what must not be answered at all. A thumb down without any of them leaves the expectation open.
 */
export function makeExpectation({ rating, reasons, label, correctedAnswer, answer }: ExpectationInput): Expectation {
  if (label === 'should_refuse' || label === 'unsafe') return refusal
  const isGood = rating === 'up' && label === null
  const right = correctedAnswer ?? (isGood && answer?.status === 'answered' ? withoutMarkers(answer.text) : null)
  const isRefusal = isGood ? answer?.status === 'refused' : label === null && reasons.includes('should_have_refused')
  if (right === null && isRefusal) return refusal
  const isOutdated = label === 'outdated_document' || (label === null && reasons.includes('outdated'))
  const mustNotCite = isOutdated && !isGood ? [...new Set((answer?.citations ?? []).flatMap(nameOf))] : []
  if (right === null || right === '') return { expect: 'answer', facts: [], sources: [], mustNotCite }
  const facts = findKeyFacts(right)
  const passages = [...(answer?.sources ?? []), ...(answer?.suggestions ?? [])]
  const sources = findSpans(right, facts, passages).filter(({ document }) => !mustNotCite.includes(document))
  return { expect: 'answer', facts, expectedAnswer: right, sources, mustNotCite }
}

const withoutMarkers = (text: string): string => text.replaceAll(/\s?\[\d+\]/g, '').trim()
const nameOf = ({ externalId }: { externalId: string }): string[] => (externalId === '' ? [] : [externalId])

/** The one sentence of the passages that states the answer best, if any does: with every fact and most of its words. */
function findSpans(right: string, facts: GoldenCase['facts'], passages: readonly Source[]): GoldenSource[] {
  const sentences = passages.flatMap((passage) =>
    splitSentences(passage.text).map(({ start, end }) => {
      const quote = passage.text.slice(start, end)
      return { quote, document: passage.externalId, revision: passage.revisionId, cover: contentCover(quote, right) }
    }),
  )
  const [best] = sentences
    .filter(({ quote, document, cover }) => quote.length >= shortestQuote && document !== '' && cover >= enough)
    .filter(({ quote }) => facts.every((spellings) => spellings.some((one) => containsPhrase(quote, one))))
    .toSorted((a, b) => b.cover - a.cover)
  return best ? [{ document: best.document, quote: best.quote, revision: best.revision }] : []
}
