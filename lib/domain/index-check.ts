import { z } from 'zod'

/** A figure with what answers now and with what would, 0..1, paired by case; `ci` is the 95 % interval of the difference. */
const indexFigureSchema = z.object({
  name: z.string(),
  label: z.string(),
  before: z.number(),
  after: z.number(),
  difference: z.number(),
  ci: z.tuple([z.number(), z.number()]).readonly(),
  n: z.int(),
})

/** What the golden cases found in the index in use and in the one that is to take its place. No cases: nothing was checked. */
export const indexCheckSchema = z.object({
  cases: z.int(),
  figures: z.array(indexFigureSchema).readonly(),
  /** Questions whose passage is found now and would not be, at most twenty. */
  lost: z.array(z.string()).readonly(),
  /** Why the change is stopped, in words. */
  problems: z.array(z.string()).readonly(),
})
export type IndexCheck = z.infer<typeof indexCheckSchema>
