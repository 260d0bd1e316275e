import type { DropReason, ProposalKind } from '@/lib/domain/case-proposal'

/** How a proposal was made, for its badge and in a sentence. */
export const kindWords = {
  fact: { word: 'Fact', how: 'Asked out of a sentence with a value, a date or a name.' },
  definition: { word: 'Definition', how: 'Asked out of a sentence that says what something is.' },
  heading: { word: 'Heading', how: 'Asked out of a heading, answered by the first sentence under it.' },
  'fill-in': {
    word: 'Fill in',
    how: 'A sentence with a gap. Nobody asks like this: write it as a question, or reject it.',
  },
  'near-miss': {
    word: 'Must be refused',
    how: 'In the shape of a question that the documents answer, about something that no passage names.',
  },
  model: { word: 'Written by a model', how: 'The passage carries its answer, by the check of readers’ answers.' },
} satisfies Record<ProposalKind, { word: string; how: string }>

/** What was not proposed, and why. */
export const dropWords = {
  pronouns: 'speak of “it” or “this”, or point elsewhere in the document',
  'not-alone': 'say too little to be asked alone',
  ambiguous: 'are answered otherwise by another document',
  duplicate: 'are asked by a golden case already',
  seen: 'were proposed before',
  'not-carried': 'had an answer that the passage does not carry',
  answered: 'were meant to be refused, and the documents name what they ask about',
} satisfies Record<DropReason, string>
