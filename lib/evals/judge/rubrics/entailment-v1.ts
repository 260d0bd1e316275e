import { z } from 'zod'
import { claimJudgements, type ClaimJudgement } from '@/lib/domain/judge'
import { asData, replyWith } from './shared-lines'
import type { Rubric } from './rubric'

export const entailmentRubricV1: Rubric<ClaimJudgement> = {
  name: 'entailment',
  version: 1,
  title: 'A sentence and the span that it rests on',
  owner: 'Answer quality',
  rationale:
    'First version: the question that the check of claims answers without a model, so that the two can be held against each other.',
  changes: [{ version: 1, on: '2026-11-29', what: 'First version.' }],
  places: {
    claim: 'one sentence of an answer',
    span: 'the passages that it cites; of a sentence without a source, the passages that the answer was written from',
  },
  schema: z.object({ reason: z.string(), verdict: z.enum(claimJudgements) }),
  system: `You say whether a span of a document carries a claim.

Verdicts:
- carried: somebody who reads the span alone must take the claim for true. Other words for the same thing are fine.
- not: the span contradicts the claim, or the claim says something that the span does not.
- unclear: it depends on something that neither of them says, such as whom a "they" means.

Rules:
- Numbers, dates, units, names, conditions and a "not" must agree exactly. "May" is not "must", "some" is not "all".
- The span decides, not what you know.

${asData('<claim> and <span>')}

${replyWith(claimJudgements)}`,
  user: `<claim>
{claim}
</claim>

<span>
{span}
</span>`,
}
