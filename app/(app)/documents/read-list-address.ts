import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'

const schema = z.object({
  collection: z.string().min(1).optional().catch(undefined),
  /** `working` is queued and processing together. */
  status: z.enum(['indexed', 'working', 'failed']).optional().catch(undefined),
  q: z.string().trim().max(200).catch(''),
  sort: z.enum(['updated', 'title']).catch('updated'),
  cursor: z.string().optional().catch(undefined),
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

export function toStatuses(status: ListAddress['status']): (typeof revisionStatuses)[number][] | undefined {
  if (status === 'working') return ['queued', 'processing']
  return status === undefined ? undefined : [status]
}

/** The address with some parts changed; a changed filter goes back to the first page. */
export function listHref(address: ListAddress, change: Partial<ListAddress>): string {
  const next = { ...address, cursor: undefined, ...change }
  const given = Object.entries(next).filter(
    ([key, value]) => value !== undefined && value !== '' && !(key === 'sort' && value === 'updated'),
  )
  const query = new URLSearchParams(given as [string, string][]).toString()
  return query === '' ? '/documents' : `/documents?${query}`
}
