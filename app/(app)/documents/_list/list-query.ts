import type { ListAddress } from '../read-list-address'

/** One folder at a time is shown only while nothing is looked for: words are looked for in all that lies below it. */
export const showsFolders = (address: ListAddress): boolean => address.view === 'folders' && address.q.trim() === ''

/** What the interface's list is asked for an address. Days are whole days of this browser's time zone. */
export function listQuery(address: ListAddress, page: { limit: number; cursor?: string | null }): URLSearchParams {
  const query = filterQuery(address)
  query.set('limit', String(page.limit))
  query.set('sort', address.sort)
  // Counted once, with the first page.
  if (page.cursor) query.set('cursor', page.cursor)
  else query.set('total', 'true')
  return query
}

/** The filter alone, as the list, the folders and a bulk action take it. */
export function filterQuery(address: ListAddress): URLSearchParams {
  const query = new URLSearchParams()
  const { collection, status, code, q, folder, type, owner, upkeep, from, to } = address
  if (collection) query.set('collectionId', collection)
  if (status === 'working') for (const one of ['queued', 'processing']) query.append('status', one)
  else if (status) query.set('status', status)
  if (code) query.set('errorCode', code)
  if (q.trim()) query.set('search', q.trim())
  if (folder) query.set('folder', folder)
  if (showsFolders(address)) query.set('direct', 'true')
  if (type) query.set('mediaType', type)
  if (owner) query.set('ownerId', owner)
  if (upkeep) query.set('upkeep', upkeep)
  if (from) query.set('changedFrom', startOfDay(from).toISOString())
  if (to) query.set('changedBefore', startOfDay(to, 1).toISOString())
  return query
}

function startOfDay(isoDate: string, daysLater = 0): Date {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater)
}

/** How many filters are set in the panel, apart from words, collection, state and folder, which show by themselves. */
export const countHiddenFilters = ({ type, owner, upkeep, from, to, code }: ListAddress): number =>
  [type, owner, upkeep, from ?? to, code].filter(Boolean).length

/** Whether anything narrows the list apart from the collection. */
export const isFiltered = (address: ListAddress): boolean =>
  address.q.trim() !== '' ||
  address.status !== undefined ||
  address.folder !== undefined ||
  countHiddenFilters(address) > 0
