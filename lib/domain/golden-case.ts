import { z } from 'zod'

/** What a case is meant to show; metrics are reported per tag. */
export const goldenTags = [
  'fact',
  'list',
  'table',
  'compare',
  'outdated',
  'contradiction',
  'near-miss',
  'restricted',
  'off-topic',
  'refuse',
  'injection',
  'follow-up',
  'german',
] as const

/**
 * Where the answer stands. Either a verbatim `quote` of running text, or the `cells` of one table row from its first cell on. How a row
 * becomes text is the parser's choice (it may put the column's heading before each cell), so a passage holds a row when it holds every cell.
 */
const goldenSourceSchema = z.union([
  z.strictObject({ document: z.string().min(3), quote: z.string().min(8) }),
  z.strictObject({ document: z.string().min(3), cells: z.array(z.string().min(1)).min(2) }),
])

export const goldenCaseSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    question: z.string().min(5),
    /** Earlier questions of the same conversation, oldest first. */
    history: z.array(z.string().min(5)).default([]),
    language: z.enum(['en', 'de']).default('en'),
    expect: z.enum(['answer', 'refusal']).default('answer'),
    /** Strings that a right answer contains; each inner list holds spellings of which one is enough. */
    facts: z.array(z.array(z.string().min(1)).min(1)).default([]),
    /** Strings that a right answer never contains, such as the number of the outdated version. */
    forbidden: z.array(z.string().min(1)).default([]),
    sources: z.array(goldenSourceSchema).default([]),
    /** Groups of the person who asks; empty is a plain member. */
    readerGroups: z.array(z.string()).default([]),
    tags: z.array(z.enum(goldenTags)).min(1),
  })
  .refine((value) => value.expect === 'refusal' || (value.sources.length > 0 && value.facts.length > 0), {
    error: 'a case that expects an answer needs facts and a source',
  })
  .refine((value) => value.expect === 'answer' || (value.sources.length === 0 && value.facts.length === 0), {
    error: 'a case that expects a refusal has neither facts nor sources',
  })

export type GoldenSource = z.infer<typeof goldenSourceSchema>
export type GoldenCase = z.infer<typeof goldenCaseSchema>
