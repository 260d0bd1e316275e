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
  'parts',
  'filter',
  'multi-hop',
  'german',
  // Traps.
  'false-premise',
  'unit',
  'steps',
  // Of cases that were made from feedback: what a reviewer found.
  'feedback',
  'retrieval-miss',
  'wrong-passage',
  'bad-answer',
  'missing-document',
  'unsafe',
  // Proposed from a document, and accepted by a person.
  'generated',
] as const

/** Languages that a case may be asked in; the scorer of the answer's language knows the same. */
export const caseLanguages = ['en', 'de', 'fr', 'es', 'it'] as const

/** What the person who asks is about: each of the five is a slice of the report. */
export const caseJourneys = ['employment', 'product-support', 'trade', 'site', 'governance'] as const

/** How much it asks of the product: one plain sentence; a row among its neighbours; a trap, several passages, or nothing to be found. */
export const caseDifficulties = ['easy', 'medium', 'hard'] as const

/** The revision in which the passage was found: it can be opened as it was, and is looked for again when the document has a newer one. */
const pin = { revision: z.string().startsWith('rev_').exactOptional() }

/**
 * Where the answer stands. Either a verbatim `quote` of running text, or the `cells` of one table row from its first cell on. How a row
 * becomes text is the parser's choice (it may put the column's heading before each cell), so a passage holds a row when it holds every cell.
 */
const goldenSourceSchema = z.union([
  z.strictObject({ document: z.string().min(3), quote: z.string().min(8), ...pin }),
  z.strictObject({ document: z.string().min(3), cells: z.array(z.string().min(1)).min(2), ...pin }),
])

/** A case whose expectation is perhaps still to be written, as a thumb down without a word leaves it. */
export const draftCaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  question: z.string().trim().min(1).max(20_000),
  /** Earlier questions of the same conversation, oldest first. */
  history: z.array(z.string().trim().min(1)).default([]),
  language: z.enum(caseLanguages).default('en'),
  expect: z.enum(['answer', 'refusal']).default('answer'),
  /** Strings that a right answer contains; each inner list holds spellings of which one is enough. */
  facts: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** A right answer in words. Where no facts are given, its words are looked for in the answer. */
  expectedAnswer: z.string().trim().min(1).max(8_000).exactOptional(),
  /** Strings that a right answer never contains, such as the number of the outdated version. */
  forbidden: z.array(z.string().min(1)).default([]),
  sources: z.array(goldenSourceSchema).default([]),
  /** Documents that a right answer never cites, such as the outdated version. */
  mustNotCite: z.array(z.string().min(1)).default([]),
  /** Words of the question that limit the search, each as it stands there; an empty list: none does. Left out: not judged. */
  filters: z.array(z.string().min(1)).exactOptional(),
  journey: z.enum(caseJourneys).exactOptional(),
  difficulty: z.enum(caseDifficulties).exactOptional(),
  /** Groups of the person who asks; empty is a plain member. */
  readerGroups: z.array(z.string()).default([]),
  /** Names of the collections that were asked; empty: all that the suite asks. */
  collections: z.array(z.string()).default([]),
  tags: z.array(z.enum(goldenTags)).min(1),
  /** Who keeps it. For people; rights never follow from it. */
  owner: z.string().exactOptional(),
  /** The rated answer that it was made from. */
  origin: z.strictObject({ answer: z.string(), rating: z.enum(['up', 'down']) }).exactOptional(),
})

export const goldenCaseSchema = draftCaseSchema
  .refine(
    ({ expect, facts, sources, expectedAnswer }) =>
      expect === 'refusal' || expectedAnswer || (sources.length > 0 && facts.length > 0),
    {
      error: 'a case that expects an answer needs facts and a source, or the expected answer in words',
    },
  )
  .refine(
    ({ expect, facts, sources, expectedAnswer }) =>
      expect === 'answer' || (sources.length === 0 && facts.length === 0 && !expectedAnswer),
    {
      error: 'a case that expects a refusal has neither facts nor sources',
    },
  )

export type GoldenSource = z.infer<typeof goldenSourceSchema>
export type GoldenCase = z.infer<typeof draftCaseSchema>
export type GoldenTag = (typeof goldenTags)[number]

/** Whether a case says what a right answer is. Only then runs ask it: one that is not judged must not count as a bad one. */
export const isComplete = (golden: GoldenCase): boolean => goldenCaseSchema.safeParse(golden).success
