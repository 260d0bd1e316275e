import { z } from 'zod'
import { answerSchema } from '@/lib/domain/answer'
import { withoutTermsSchema } from '@/lib/domain/question-expansion'
import { withoutFiltersSchema } from '@/lib/domain/question-filter'
import { defineSpec } from '../_lib/route-spec'

const askSchema = z
  .object({
    question: z.string().meta({ description: 'At most 4,000 characters.' }),
    conversationId: z.string().optional().meta({ description: 'Goes on in this conversation. Default: a new one.' }),
    collectionIds: z
      .array(z.string())
      .max(200)
      .optional()
      .meta({ description: 'Default: all that the caller may read.' }),
    documentIds: z.array(z.string()).max(20).optional().meta({
      description: 'Asks these documents only, also in the next questions of the conversation. Default: all.',
    }),
    model: z
      .string()
      .optional()
      .meta({ description: 'One of the workspace’s chat models, such as `local:extractive`.' }),
    stream: z.boolean().default(false),
    regenerateOf: z.string().optional().meta({ description: 'Asks again in the place of this answer.' }),
    withoutFilters: withoutFiltersSchema.optional().meta({
      description: '`words` of an earlier answer’s `filters` that are not to limit the search. Default: none.',
    }),
    withoutTerms: withoutTermsSchema.optional().meta({
      description:
        '`termId` of an earlier answer’s `expansions` that the question is not to be read with. Default: none.',
    }),
    deep: z.boolean().default(false).meta({
      description:
        'Looks further before it answers: more searches, and a report in sections. Takes longer and, with a model, costs more.',
    }),
    confirms: z.boolean().default(false).meta({
      description:
        'The caller shows requests that may change something to the person who asks (step with state `waiting`). Needs a session: with an API key none are made.',
    }),
    editOf: z.string().optional().meta({ description: 'Asks an edited question in the place of this answer.' }),
  })
  .strict()

export const createAnswerSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/answers',
  summary: 'Ask a question',
  description:
    'Answers with an Answer, or with `stream: true` with server-sent events `status`, `step` (of a deep answer), `sources`, `text-delta`, `verdict`, `citations` and at last `done` or `error`, which carry the Answer. Words of the question that say where to look (“according to the travel policy”, “in the PDF”) limit the search; `filters` of the Answer says what they limited it to. Words that the workspace’s glossary has another wording for are searched in both; `expansions` says which. The answer is written to its end also when the client goes away. Where the workspace has switched it on, reviewers may read it in a sample drawn by chance, without the name of who asked; Profile says whether.',
  body: askSchema,
  response: answerSchema,
  otherMediaTypes: ['text/event-stream'],
  rateLimit: 'answer',
  idempotent: true,
  errors: ['question_empty', 'question_too_long', 'conversation_gone', 'provider_not_configured'],
})
