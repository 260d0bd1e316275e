import type { Answer } from '@/lib/domain/answer'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { StoredFilter } from '@/lib/domain/question-filter'

/** What scorers see of an answer. */
export type JudgedAnswer = Pick<Answer, 'status' | 'text' | 'claims' | 'citations' | 'sources' | 'timings'> & {
  readonly filters?: readonly StoredFilter[]
  /** The reader is told that what is quoted may not be what was asked. */
  readonly unsure?: boolean
  /** What it cost; left out where that is not known. */
  readonly usage?: Pick<Answer['usage'], 'costMicroUsd' | 'unpriced'>
}

export type ScoreInput = {
  readonly golden: GoldenCase
  readonly answer: JudgedAnswer
  /** Whether the case's reader may read a document. */
  readonly isVisible: (documentId: string) => boolean
  /** Runs of words that stand in documents which the reader may not read. */
  readonly hiddenShingles: ReadonlySet<string>
}

/**
 * Says one thing about one answer: 0..1, milliseconds or micro-dollars. Pure. Null where it has nothing to say (a refusal has no citations), so that
 * an answer that is not judged never counts as a bad one. A new scorer is a new file and a line in all-scorers.ts.
 */
export type Scorer = {
  readonly name: string
  score(input: ScoreInput): number | null
}

export const asScore = (holds: boolean): number => (holds ? 1 : 0)
export const meanOrNull = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
