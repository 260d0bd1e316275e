import { z } from 'zod'
import { checkExportSchema } from '@/lib/domain/text-check'
import { exportQuery, exportTypes } from '../../_lib/export-query'
import { defineSpec } from '../../_lib/route-spec'

export const exportCheckSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/checks/export',
  summary: 'Export a checked text',
  description:
    'The result of a check as a file with verdicts and footnotes. Nothing of a check is stored, so it is sent back; the words of the footnotes are read anew from the pinned revisions, with the rights of now.',
  query: exportQuery,
  body: checkExportSchema,
  maxBodyBytes: 2_000_000,
  response: z.unknown(),
  otherMediaTypes: exportTypes,
  rateLimit: 'write',
  errors: ['body_too_large'],
})
