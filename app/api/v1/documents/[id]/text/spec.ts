import { z } from 'zod'
import { blockKinds } from '@/lib/domain/document'
import { defineSpec } from '../../../_lib/route-spec'

const lineSchema = z.object({
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  charStart: z.int(),
  charEnd: z.int(),
})

export const getDocumentTextSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/{id}/text',
  summary: 'Read the extracted text that offsets point into',
  description:
    'Offsets are UTF-16 code units, end exclusive. Boxes are PDF points from the top left of the page as displayed.',
  params: z.object({ id: z.string() }),
  query: z.object({ revision: z.string().optional().describe('Default: the active revision') }),
  response: z.object({
    revisionId: z.string(),
    title: z.string(),
    mediaType: z.string(),
    text: z.string(),
    pages: z.array(z.object({ page: z.int(), width: z.number(), height: z.number() })).nullable(),
    recognisedPages: z
      .array(z.object({ page: z.int(), confidence: z.number().describe('0 to 100') }))
      .describe('Pages whose text was recognised from a picture'),
    blocks: z.array(
      z.object({
        kind: z.enum(blockKinds),
        level: z.int().optional(),
        page: z.int().nullable(),
        charStart: z.int(),
        charEnd: z.int(),
        headingPath: z.array(z.string()),
        lines: z.array(lineSchema).optional(),
      }),
    ),
  }),
  rateLimit: 'read',
  errors: ['not_found'],
})
