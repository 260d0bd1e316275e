import { z } from 'zod'
import { claimVerdicts } from './answer'

/** What a lit part is: words of a quotation, a word that carries meaning, a number, a date, a name, or a word that denies. */
export const litKinds = ['quote', 'word', 'number', 'date', 'name', 'denial'] as const
/** `context`: it stands only in the title, a heading, a column's name or the sentence before. `conflict`: the other side says otherwise. */
export const litStates = ['match', 'context', 'missing', 'conflict'] as const

/** A part of a text that the check compared. UTF-16 code units, end exclusive; parts are in order and do not overlap. */
export const litPartSchema = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(litKinds),
  state: z.enum(litStates),
})

export const reasonSchema = z.object({
  /** False: this speaks against the claim. */
  holds: z.boolean(),
  text: z.string(),
})

export const explainedSpanSchema = z.object({
  /** The footnote that it stands under; null for what only came near. */
  marker: z.int().nullable(),
  documentId: z.string(),
  revisionId: z.string(),
  title: z.string(),
  /** The headings above it, outermost first. */
  headingPath: z.array(z.string()),
  page: z.int().nullable(),
  charStart: z.int(),
  charEnd: z.int(),
  text: z.string(),
  parts: z.array(litPartSchema),
})

/** One claim of an answer beside the spans that it was checked against. */
export const claimExplanationSchema = z.object({
  text: z.string(),
  verdict: z.enum(claimVerdicts),
  parts: z.array(litPartSchema),
  spans: z.array(explainedSpanSchema),
  /** Weighed share, 0 to 1, of the claim's words, numbers and dates that the spans have; null for a quote, which has all of them. */
  cover: z.number().nullable(),
  /** The least cover with which a claim can count as supported. */
  leastCover: z.number(),
  /**
   * 0 to 1: of test sentences that were supported alike, the share that was really carried. Null where none was like it: quotes, sentences without a
   * source, rows of tables, sums, other languages than English.
   */
  carriedShare: z.number().nullable(),
  reasons: z.array(reasonSchema),
  /** A source of this claim is no longer open to the reader, so there is nothing to show. */
  withheld: z.boolean(),
})

export type LitPart = z.infer<typeof litPartSchema>
export type Reason = z.infer<typeof reasonSchema>
export type ExplainedSpan = z.infer<typeof explainedSpanSchema>
export type ClaimExplanation = z.infer<typeof claimExplanationSchema>
