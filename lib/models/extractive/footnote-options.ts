import { z } from 'zod'

/** How question and passages reach `local:extractive`: `providerOptions.footnote` of the call. Hosted models ignore it. */
export const footnoteOptionsSchema = z.object({
  question: z.string().min(1),
  /** In the order of retrieval, best first. */
  passages: z.array(
    z.object({
      title: z.string(),
      headingPath: z.array(z.string()),
      mediaType: z.string(),
      text: z.string(),
    }),
  ),
})
export type FootnoteOptions = z.infer<typeof footnoteOptionsSchema>
export type ExtractivePassage = FootnoteOptions['passages'][number]

/** What a `source` part of `local:extractive` carries in `providerMetadata.footnote`: offsets into the passage's text, end exclusive. */
export const sourceSpanSchema = z.object({ passage: z.int(), start: z.int(), end: z.int() })

/** What its finish part carries: why there is no text, or null. */
export const extractiveFinishSchema = z.object({ refusal: z.enum(['no_evidence', 'off_topic']).nullable() })
