import { z } from 'zod'
import { withoutFiltersSchema } from '@/lib/domain/question-filter'
import type { SearchFilters } from '@/lib/domain/retrieval'

/** The address of a search, so that it can be shared and gone back to. What does not parse counts as not given. */
const schema = z.object({
  q: z.string().trim().max(2000).catch(''),
  collection: z.string().min(1).optional().catch(undefined),
  type: z.string().min(1).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** `typed`: without other wordings of the glossary. */
  as: z.literal('typed').optional().catch(undefined),
  /** Words of the search that are not to limit it. */
  without: withoutFiltersSchema.catch([]),
})

export type SearchAddress = z.infer<typeof schema>
export type RawSearchParams = Record<string, string | string[] | undefined>

export function readSearchParams(raw: RawSearchParams): SearchAddress {
  const single = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value || undefined]),
  )
  return schema.parse({ ...single, without: [raw['without'] ?? []].flat() })
}

/** The kinds of file that the filter offers, by the media types they are stored under. */
export const fileTypes = [
  { value: 'pdf', label: 'PDF', mediaTypes: ['application/pdf'] },
  {
    value: 'docx',
    label: 'Word',
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  { value: 'html', label: 'Web page', mediaTypes: ['text/html', 'application/xhtml+xml'] },
  { value: 'md', label: 'Markdown', mediaTypes: ['text/markdown'] },
  { value: 'csv', label: 'Table', mediaTypes: ['text/csv'] },
  { value: 'txt', label: 'Plain text', mediaTypes: ['text/plain'] },
] as const

/** The address of the same search with something changed. */
export function toHref(address: SearchAddress, change: Partial<SearchAddress> = {}): string {
  const { without, ...single } = { ...address, ...change }
  const given = Object.entries(single).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/search?${new URLSearchParams([...given, ...without.map((words): [string, string] => ['without', words])])}`
}

export function toFilters(address: Pick<SearchAddress, 'type' | 'from' | 'to'>): SearchFilters {
  const type = fileTypes.find((known) => known.value === address.type)
  return {
    ...(type && { mediaTypes: [...type.mediaTypes] }),
    ...(address.from && { dateFrom: address.from }),
    ...(address.to && { dateTo: address.to }),
  }
}
