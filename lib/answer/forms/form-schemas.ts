import { z } from 'zod'
import type { FormKind } from '@/lib/domain/answer-form'

/** A piece of a form that says something, with the numbers of the passages behind it. Limits of numbers are checked by `readForm`: not every provider takes them. */
const entry = z.strictObject({ text: z.string(), passages: z.array(z.number()) })

/** The first column names what the row is about. */
export const tableSchema = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(entry)) })
export const entriesSchema = z.strictObject({ items: z.array(entry) })

/** One value, with the sentences that state it: the first has the value. Null, and not left out: some providers take no optional fields. */
export const factSchema = z.strictObject({
  value: z.string(),
  unit: z.string(),
  sentences: z.array(entry),
  condition: entry.nullable(),
  asOf: entry.nullable(),
})

export type FormEntry = z.infer<typeof entry>
export type DraftFact = z.infer<typeof factSchema>
export type DraftForm =
  | {
      readonly kind: 'table' | 'comparison'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly FormEntry[])[]
    }
  | { readonly kind: 'steps' | 'list'; readonly items: readonly FormEntry[] }
  | ({ readonly kind: 'fact' } & DraftFact)

/** What a model may ask back in the place of an answer. */
export const whichSchema = z.strictObject({ of: z.string(), names: z.array(entry) }).nullable()

/** The forms in which it may. */
export const askingSchemas: Partial<Record<FormKind, z.ZodType>> = {
  steps: entriesSchema.extend({ which: whichSchema }),
  fact: factSchema.extend({ which: whichSchema }),
}

/** What a model is asked for, as its provider's JSON mode takes it. */
export const formSchemas = {
  table: tableSchema,
  comparison: tableSchema,
  steps: entriesSchema,
  list: entriesSchema,
  fact: factSchema,
} satisfies Record<FormKind, z.ZodType>
