import type { Citation } from '@/lib/domain/answer'
import type { GoldenSource } from '@/lib/domain/golden-case'
import { holdsSource } from '../text/holds-source'
import { wordCover } from '../text/word-cover'
import { asScore, meanOrNull, type Scorer } from './scorer'

/** A citation need not be the expected span to the letter: half of its words are enough, in the right document. */
const enough = 0.5

const textOf = (source: GoldenSource): string => ('quote' in source ? source.quote : source.cells.join(' '))

const covers = (citation: Citation, source: GoldenSource): boolean =>
  citation.externalId === source.document &&
  (holdsSource(citation.quote, source) || wordCover(citation.quote, textOf(source)) >= enough)

/** The share of the citations that point into an expected document. */
export const citationPrecisionScorer: Scorer = {
  name: 'citation-precision',
  score: ({ golden, answer }) =>
    golden.sources.length === 0
      ? null
      : meanOrNull(
          answer.citations.map((one) => asScore(golden.sources.some(({ document }) => document === one.externalId))),
        ),
}

/** The share of the expected spans that a citation covers. Null for a refusal, which the refusal scores judge. */
export const citationRecallScorer: Scorer = {
  name: 'citation-recall',
  score: ({ golden, answer }) =>
    answer.status === 'answered'
      ? meanOrNull(golden.sources.map((source) => asScore(answer.citations.some((one) => covers(one, source)))))
      : null,
}

/** The share of the claims that the product itself found support for. Independent of the case. */
export const groundednessScorer: Scorer = {
  name: 'groundedness',
  score: ({ answer }) => meanOrNull(answer.claims.map((claim) => asScore(claim.verdict !== 'unsupported'))),
}
