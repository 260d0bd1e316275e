import { z } from 'zod'
import { formKinds } from '@/lib/domain/answer-form'

/** How question and passages reach `local:extractive`: `providerOptions.footnote` of the call. Hosted models ignore it. */
export const footnoteOptionsSchema = z.object({
  question: z.string().min(1),
  /** Other wordings of the question's words, from the glossary. */
  sameWords: z.array(z.object({ words: z.string(), expansion: z.string() })).optional(),
  /** The passages stand for one document, which is to be summed up. */
  overview: z.boolean().optional(),
  /** The form that the question calls for: taken where the documents have it so, prose otherwise. */
  form: z.enum(formKinds).optional(),
  /** Evidence below which the question is refused, in the place of the shipped one. */
  refuseBelow: z.number().optional(),
  /** Where it could mean more things than can be answered at once, it may be asked back. */
  asksBack: z.boolean().optional(),
  /** In the order of retrieval, best first. */
  passages: z.array(
    z.object({
      title: z.string(),
      headingPath: z.array(z.string()),
      mediaType: z.string(),
      text: z.string(),
      /** ISO date of the document, or of its last change. */
      date: z.string().nullish(),
      /** Of a document that is preferred to others. */
      isOfficial: z.boolean().optional(),
      /** Of retrieval, 0..1 within the list. */
      score: z.number().nullish(),
      /** Logit of the cross-encoder for the passage, where retrieval asked it. */
      logit: z.number().nullish(),
    }),
  ),
})
export type FootnoteOptions = z.infer<typeof footnoteOptionsSchema>
export type ExtractivePassage = FootnoteOptions['passages'][number]
