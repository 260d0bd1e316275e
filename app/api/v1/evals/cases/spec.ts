import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'

const standingSchema = z.object({
  passed: z.boolean(),
  since: z.string().describe('When the first of the runs finished that have said the same without a break.'),
  at: z.string().describe('Of the latest run.'),
  runId: z.string(),
})

export const listGoldenCasesSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/evals/cases',
  summary: 'List the golden cases kept in the app',
  description:
    'The suite `feedback`, oldest first. Passages of documents that the caller may not read are withheld. The whole cases are read as a file at `/api/v1/evals/cases/file`.',
  query: z.object({ status: z.enum(['active', 'archived']).default('active') }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        expect: z.enum(['answer', 'refusal']),
        tags: z.array(z.string()),
        version: z.int(),
        owner: z.string().nullable(),
        isComplete: z.boolean().describe('Says what a right answer is; runs leave the others out.'),
        passages: z.array(z.enum(['here', 'passage_gone', 'document_gone'])),
        standing: standingSchema.nullable().describe('Null while no run has asked the case as it is now.'),
        answerId: z.string().nullable().describe('The rated answer that it was made from.'),
      }),
    ),
  }),
  role: 'reviewer',
  rateLimit: 'read',
})
