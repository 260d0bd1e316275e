import { z } from 'zod'
import { claimExplanationSchema } from '@/lib/domain/claim-explanation'
import { defineSpec } from '../../../../_lib/route-spec'

export const explainClaimSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/answers/{id}/claims/{start}',
  summary: 'Explain the verdict on a claim',
  description:
    'The claim that begins at `start` in the answer’s text, beside the spans that it was checked against: what matches, what does not, and why it counts as supported or not. A claim without a source is shown beside what came nearest. Rights are those of now.',
  params: z.object({ id: z.string(), start: z.coerce.number().int().nonnegative() }),
  response: claimExplanationSchema,
  rateLimit: 'read',
  errors: ['not_found'],
})
