import { z } from 'zod'
import { exportQuery, exportTypes } from '../../../_lib/export-query'
import { defineSpec } from '../../../_lib/route-spec'

export const exportAnswerSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/answers/{id}/export',
  summary: 'Export an answer',
  description:
    'A file with real footnotes: title, page, section, revision with its date, the quoted words and a link that opens the passage. Sentences without a source stay marked. Rights are those of now.',
  params: z.object({ id: z.string() }),
  query: exportQuery,
  response: z.unknown(),
  otherMediaTypes: exportTypes,
  rateLimit: 'write',
  errors: ['not_found', 'conflict'],
})
