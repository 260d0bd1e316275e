import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'

export const toolResultSchema = z.object({
  id: z.string(),
  answerId: z.string(),
  /** The service by name, as it was then. */
  service: z.string(),
  operation: z.string(),
  /** Method and path of its document: `GET /orders/{id}`. */
  operationKey: z.string(),
  /** As they were sent, without who asks. */
  arguments: z.record(z.string(), z.unknown()),
  text: z.string(),
  askedAt: z.string(),
})

export const getToolResultSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/tool-results/{id}',
  summary: 'Read what a service said for an answer',
  description:
    'The snapshot behind a citation with `service`, whose `documentId` is this id. Only who asked may read it, as long as the service is open to them, or for good once it was removed.',
  params: z.object({ id: z.string() }),
  response: toolResultSchema,
  rateLimit: 'read',
  errors: ['not_found'],
})
