import { z } from 'zod'
import { richTextSchema } from './page'

const named = z.object({ name: z.string().nullish() })

/** Properties that say something by themselves; relations, roll-ups and files do not. */
const schema = z
  .object({
    rich_text: richTextSchema,
    number: z.number().nullable(),
    select: named.nullable(),
    status: named.nullable(),
    multi_select: z.array(named),
    people: z.array(named),
    date: z.object({ start: z.string(), end: z.string().nullish() }).nullable(),
    checkbox: z.boolean(),
    url: z.string().nullable(),
    email: z.string().nullable(),
    phone_number: z.string().nullable(),
  })
  .partial()

/** A property of a database's row in words; empty for one that is not set, or that says nothing by itself. */
export function describeProperty(property: unknown): string {
  const parsed = schema.safeParse(property)
  if (!parsed.success) return ''
  const {
    rich_text: text,
    number,
    select,
    status,
    multi_select: several,
    people,
    date,
    checkbox,
    url,
    email,
  } = parsed.data
  const names = [select, status, ...(several ?? []), ...(people ?? [])].flatMap((one) => (one?.name ? [one.name] : []))
  const words = [
    ...(text ?? []).map((part) => part.plain_text),
    names.join(', '),
    typeof number === 'number' ? String(number) : '',
    date ? [date.start, date.end].filter(Boolean).join(' to ') : '',
    checkbox === undefined ? '' : checkbox ? 'yes' : 'no',
    url ?? email ?? parsed.data.phone_number ?? '',
  ]
  return words.filter(Boolean).join('').replaceAll(/\s+/g, ' ').trim()
}
