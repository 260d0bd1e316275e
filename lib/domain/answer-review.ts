/** What a reviewer finds of an answer that was drawn for review. In the order of its number keys. Of a refusal, `right` says that refusing was right. */
export const reviewVerdicts = ['right', 'partly', 'wrong', 'should_refuse', 'cannot_tell'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]

export const reviewVerdictTable = {
  right: {
    word: 'Right',
    meaning: 'What it says is right and enough. Of a refusal: nothing here answers the question.',
  },
  partly: { word: 'Partly right', meaning: 'Something that matters is missing, or beside the point.' },
  wrong: { word: 'Wrong', meaning: 'It says something that is not so. Of a refusal: it could have been answered.' },
  should_refuse: { word: 'Should have refused', meaning: 'The question should not have been answered at all.' },
  cannot_tell: {
    word: 'Cannot tell',
    meaning: 'Its sources are closed to you, or it takes knowledge that you do not have.',
  },
} satisfies Record<ReviewVerdict, { word: string; meaning: string }>

/** Why an answer is looked at more often than by chance. In order: an answer counts for the first that it has. */
export const reviewRisks = [
  'unsupported',
  'disputed',
  'weak',
  'near_refusal',
  'new_version',
  'popular',
  'other',
] as const
export type ReviewRisk = (typeof reviewRisks)[number]

export const reviewRiskTable = {
  unsupported: {
    word: 'No source for a sentence',
    how: 'A sentence rests on no source, or was withheld for that.',
    weight: 4,
  },
  disputed: { word: 'Contradicted', how: 'Another document says otherwise, and the answer shows it.', weight: 4 },
  weak: {
    word: 'Weak evidence',
    how: 'It says that it is less sure, or its best passage is among the worst fifth, by the cross-encoder.',
    weight: 3,
  },
  near_refusal: { word: 'Refused near a passage', how: 'Refused, although passages came near.', weight: 3 },
  new_version: {
    word: 'New model or prompt',
    how: 'A model or prompt that first answered within seven days.',
    weight: 2,
  },
  popular: { word: 'Asked by many', how: 'Three people or more asked the same.', weight: 2 },
  other: { word: 'Nothing suspicious', how: 'None of the above.', weight: 1 },
} satisfies Record<ReviewRisk, { word: string; how: string; weight: number }>

/** `all`: every answer of conversations that began once readers were told; `rated`: those that somebody rated. */
export type ReviewFrame = 'all' | 'rated'

export const reviewSizes = [20, 50, 100] as const
export const reviewDays = [7, 14, 30] as const

/** How many people judge one answer, without seeing each other's verdict. */
export const judgesPerAnswer = 2

/** Fewer answers with two verdicts, or with a final one: no figure is told. */
export const fewestToSay = 10

export type RoundStratum = { readonly risk: ReviewRisk; readonly size: number; readonly drawn: number }
