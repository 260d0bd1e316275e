import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { operationSchema } from '../_lib/operation-schema'

export const listOperationsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/operations',
  summary: 'List what is being done to many documents at once',
  description: 'Under way, or ended in the last hour; newest first.',
  response: z.object({ items: z.array(operationSchema) }),
  role: 'admin',
  rateLimit: 'read',
})
