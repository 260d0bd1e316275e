import type { GoldenTag } from './golden-case'

/** What a reviewer finds wrong with an answer. In the order of the number keys of the inbox. */
export const reviewLabels = [
  'retrieval_miss',
  'wrong_passage',
  'bad_answer',
  'missing_document',
  'outdated_document',
  'should_refuse',
  'unsafe',
] as const

export type ReviewLabel = (typeof reviewLabels)[number]

type LabelRow = {
  readonly word: string
  /** To the reader who complained. */
  readonly finding: string
  readonly tag: GoldenTag
}

export const reviewLabelTable = {
  retrieval_miss: {
    word: 'Retrieval miss',
    finding: 'The right passage is in the documents, and was not found.',
    tag: 'retrieval-miss',
  },
  wrong_passage: {
    word: 'Wrong passage',
    finding: 'The answer rested on a passage that does not answer the question.',
    tag: 'wrong-passage',
  },
  bad_answer: { word: 'Bad answer', finding: 'The passages were right, and the answer was not.', tag: 'bad-answer' },
  missing_document: {
    word: 'Missing document',
    finding: 'No document here had the answer.',
    tag: 'missing-document',
  },
  outdated_document: {
    word: 'Outdated document',
    finding: 'The answer came from a document that is out of date.',
    tag: 'outdated',
  },
  should_refuse: { word: 'Should refuse', finding: 'The question should not have been answered.', tag: 'refuse' },
  unsafe: { word: 'Unsafe', finding: 'The answer should not have been given.', tag: 'unsafe' },
} satisfies Record<ReviewLabel, LabelRow>
