import { z } from 'zod'

/** RFC 9457, as problem-response.ts writes it. */
export const problemSchema = z.object({
  type: z.string().describe('Leads to the code’s row in the table of errors.'),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable; decide by this one.'),
  detail: z.string().describe('One plain sentence: what happened and the way on.'),
  requestId: z.string().describe('Also in the x-request-id header and in the server’s log.'),
  retryAfterSeconds: z.int().optional(),
})
