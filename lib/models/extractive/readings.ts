import { z } from 'zod'

/** What a question could mean, in words of the documents, each with its span of a passage. */
export const readingsSchema = z.object({
  /** The column that tells rows apart, as the table calls it; empty for documents. */
  by: z.string(),
  choices: z.array(
    z.object({ passage: z.int().nonnegative(), start: z.int().nonnegative(), end: z.int(), label: z.string() }),
  ),
})
export type Readings = z.infer<typeof readingsSchema>
