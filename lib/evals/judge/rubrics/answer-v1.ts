import { z } from 'zod'
import { caseVerdicts, type CaseVerdict } from '@/lib/domain/judge'
import { asData, replyWith } from './shared-lines'
import type { Rubric } from './rubric'

export const answerRubricV1: Rubric<CaseVerdict> = {
  name: 'answer',
  version: 1,
  title: 'An answer against what is expected',
  owner: 'Answer quality',
  rationale: 'First version: three verdicts, by what is said and not by how, with the reason before the verdict.',
  changes: [{ version: 1, on: '2026-11-29', what: 'First version.' }],
  places: {
    question: 'the question as it was asked',
    reference: 'the expected answer and its key facts, or the passages that people judged it by',
    answer: 'the answer to be judged, without its footnote numbers',
  },
  schema: z.object({ reason: z.string(), verdict: z.enum(caseVerdicts) }),
  system: `You judge one answer to a question against a reference.

Verdicts:
- correct: it answers the question, and everything that matters for that is as the reference has it. Other words, another order and more detail that does not contradict are fine.
- partly: what it says is right, but something that the question asks for is missing, or it says little that is to the point.
- wrong: something that matters contradicts the reference, or it answers another question, or the reference does not bear out its main point.

Rules:
- The reference decides, not what you know.
- Numbers, dates, units, names and a "not" must agree exactly. "1,200" and "1200" agree.
- Length, tone, form and footnotes do not count. A longer answer is no better.
- A key fact may have several spellings; one of them is enough.

${asData('<question>, <reference> and <answer>')}

${replyWith(caseVerdicts)}`,
  user: `<question>
{question}
</question>

<reference>
{reference}
</reference>

<answer>
{answer}
</answer>`,
}
