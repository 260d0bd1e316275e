import { z } from 'zod'
import { upkeepFilters } from '@/lib/domain/upkeep'

const day = z.iso.date().optional().catch(undefined)
const word = (length: number) => z.string().min(1).max(length).optional().catch(undefined)

const schema = z.object({
  collection: word(64),
  /** `working` is queued and processing together. */
  status: z.enum(['indexed', 'working', 'failed']).optional().catch(undefined),
  /** What failed documents failed with. */
  code: word(64),
  q: z.string().max(200).catch(''),
  sort: z.enum(['updated', 'title']).catch('updated'),
  /** `folders`: one folder at a time; `list`: everything below it. */
  view: z.enum(['list', 'folders']).catch('list'),
  folder: word(1000),
  /** A media type. */
  type: word(200),
  /** Who brought it. */
  owner: word(64),
  /** By owner and dates. */
  upkeep: z.enum(upkeepFilters).optional().catch(undefined),
  /** Last changed on these days or between them, as ISO dates in the reader's own time. */
  from: day,
  to: day,
})

export type ListAddress = z.infer<typeof schema>

/** The documents list as an address, so that it can be shared and gone back to. What does not parse counts as not given. */
export function readListAddress(raw: Record<string, string | string[] | undefined>): ListAddress {
  return schema.parse(
    Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value || undefined]),
    ),
  )
}

const defaults: Partial<Record<keyof ListAddress, string>> = { sort: 'updated', view: 'list' }

/** The address with some parts changed. */
export function listHref(address: ListAddress, change: Partial<ListAddress>): string {
  const given = Object.entries({ ...address, ...change }).filter(
    ([key, value]) => value !== undefined && value !== '' && value !== defaults[key as keyof ListAddress],
  )
  const query = new URLSearchParams(given as [string, string][]).toString()
  return query === '' ? '/documents' : `/documents?${query}`
}
