import { z } from 'zod'
import { asData, replyWith } from './shared-lines'
import type { Rubric } from './rubric'

/** What the judge says of two answers in the order in which it saw them. */
export const sides = ['first', 'second', 'same'] as const
export type Side = (typeof sides)[number]

export const pairRubricV1: Rubric<Side> = {
  name: 'pair',
  version: 1,
  title: 'Two answers to one question',
  owner: 'Answer quality',
  rationale: 'First version: which of two answers serves the reader better. Asked twice with the places swapped.',
  changes: [{ version: 1, on: '2026-11-29', what: 'First version.' }],
  places: {
    question: 'the question as it was asked',
    reference: 'the expected answer and its key facts',
    first: 'one answer, without its footnote numbers',
    second: 'the other answer',
  },
  schema: z.object({ reason: z.string(), verdict: z.enum(sides) }),
  system: `You compare two answers to a question, against a reference.

Verdicts:
- first: the first answer serves the person who asked better.
- second: the second answer does.
- same: neither is better in anything that matters.

Rules, in this order:
1. The answer that says something which contradicts the reference loses.
2. The answer that has more of what the question asks for wins.
3. The answer with less beside the point wins.
- The reference decides, not what you know. Length, tone, form, footnotes and which of the two comes first do not count.

${asData('<question>, <reference>, <first> and <second>')}

${replyWith(sides)}`,
  user: `<question>
{question}
</question>

<reference>
{reference}
</reference>

<first>
{first}
</first>

<second>
{second}
</second>`,
}
