import { z } from 'zod'
import type { FormKind } from '@/lib/domain/answer-form'

/** A piece of a form that says something, with the numbers of the passages behind it. Limits of numbers are checked by `readForm`: not every provider takes them. */
const entry = z.strictObject({ text: z.string(), passages: z.array(z.number()) })

/** The first column names what the row is about. */
export const tableSchema = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(entry)) })
export const entriesSchema = z.strictObject({ items: z.array(entry) })

export type FormEntry = z.infer<typeof entry>
export type DraftForm =
  | {
      readonly kind: 'table' | 'comparison'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly FormEntry[])[]
    }
  | { readonly kind: 'steps' | 'list'; readonly items: readonly FormEntry[] }

/** What a model is asked for, as its provider's JSON mode takes it. */
export const formSchemas = {
  table: tableSchema,
  comparison: tableSchema,
  steps: entriesSchema,
  list: entriesSchema,
} satisfies Record<FormKind, z.ZodType>
