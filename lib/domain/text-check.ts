import { z } from 'zod'
import { explainedSpanSchema, litPartSchema, reasonSchema } from './claim-explanation'

/** Most characters of a text that is checked at once, about twenty pages. */
export const maxCheckedChars = 60_000

/**
 * `contradicted`: a passage speaks of the same and says otherwise. `unsupported`: a passage is near, but does not carry it.
 * `nothing_found`: nothing that the reader may see speaks of it.
 */
export const sentenceVerdicts = ['supported', 'contradicted', 'unsupported', 'nothing_found'] as const

/** A piece of the text. Headings, questions and lead-ins state nothing that a document could carry: they are shown and not checked. */
export const textPieceSchema = z.object({ index: z.int(), start: z.int(), end: z.int(), isClaim: z.boolean() })

export const checkedSentenceSchema = z.object({
  index: z.int(),
  start: z.int(),
  end: z.int(),
  verdict: z.enum(sentenceVerdicts),
  /** What was checked: the sentence without its list mark and full stop. */
  text: z.string(),
  parts: z.array(litPartSchema),
  /** What carries or contradicts it, each with a footnote number; or what came nearest, without one. */
  spans: z.array(explainedSpanSchema),
  cover: z.number().nullable(),
  reasons: z.array(reasonSchema),
})

export const checkCountsSchema = z.object({
  supported: z.int(),
  contradicted: z.int(),
  unsupported: z.int(),
  nothing_found: z.int(),
})

export const checkResultSchema = z.object({
  /** As it was checked: without hidden characters. Offsets point into it, in UTF-16 code units. */
  text: z.string(),
  pieces: z.array(textPieceSchema),
  sentences: z.array(checkedSentenceSchema),
  counts: checkCountsSchema,
  leastCover: z.number(),
  tookMs: z.int(),
})

/** The events of one check, in order: started, checked*, then exactly one of done or error. */
export const checkEventSchema = z.discriminatedUnion('type', [
  z.object({
    id: z.int(),
    type: z.literal('started'),
    text: z.string(),
    pieces: z.array(textPieceSchema),
    leastCover: z.number(),
  }),
  z.object({ id: z.int(), type: z.literal('checked'), sentence: checkedSentenceSchema }),
  z.object({ id: z.int(), type: z.literal('done'), counts: checkCountsSchema, tookMs: z.int() }),
  z.object({
    id: z.int(),
    type: z.literal('error'),
    error: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }),
  }),
])

/** A result as it comes back from the browser to be exported. Footnote n is the n-th citation; their words are read anew. */
export const checkExportSchema = z.object({
  text: z.string().min(1).max(maxCheckedChars),
  sentences: z
    .array(
      z.object({
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        verdict: z.enum(sentenceVerdicts),
        markers: z.array(z.int().positive()).max(10),
      }),
    )
    .max(5_000),
  citations: z
    .array(z.object({ revisionId: z.string(), charStart: z.int().nonnegative(), charEnd: z.int().nonnegative() }))
    .max(5_000),
})
export type CheckExport = z.infer<typeof checkExportSchema>

export type SentenceVerdict = (typeof sentenceVerdicts)[number]
export type TextPiece = z.infer<typeof textPieceSchema>
export type CheckedSentence = z.infer<typeof checkedSentenceSchema>
export type CheckCounts = z.infer<typeof checkCountsSchema>
export type CheckResult = z.infer<typeof checkResultSchema>
export type CheckEvent = z.infer<typeof checkEventSchema>
