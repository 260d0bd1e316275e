import { z } from 'zod'
import { checkResultSchema, maxCheckedChars } from '@/lib/domain/text-check'
import { defineSpec } from '../_lib/route-spec'

export const checkTextSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/checks',
  summary: 'Check a text',
  description:
    'Each sentence is checked against the documents that the caller may read: supported, contradicted, not supported, or nothing found, with the smallest span that carries or contradicts it. With `stream: true` server-sent events `started`, `checked` for each sentence in order, and at last `done` or `error`; closing the connection stops the check. The text is neither stored nor logged.',
  body: z
    .object({
      text: z
        .string()
        .meta({ description: `At most ${maxCheckedChars.toLocaleString('en')} characters, about twenty pages.` }),
      collectionIds: z
        .array(z.string())
        .max(200)
        .optional()
        .meta({ description: 'Default: all that the caller may read.' }),
      stream: z.boolean().default(false),
    })
    .strict(),
  // In UTF-8 a character can take four bytes, and JSON escapes some of them.
  maxBodyBytes: 1_000_000,
  response: checkResultSchema,
  otherMediaTypes: ['text/event-stream'],
  rateLimit: 'answer',
  errors: ['text_empty', 'text_too_long', 'body_too_large'],
})
