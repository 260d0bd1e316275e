import { expect, test } from 'vitest'
import { readListAddress } from '../read-list-address'
import { countHiddenFilters, filterQuery, isFiltered, listQuery } from './list-query'

const address = readListAddress({
  collection: 'col_1',
  status: 'working',
  q: ' leave  policy ',
  folder: 'hr/',
  owner: 'usr_1',
  from: '2026-03-01',
  to: '2026-03-02',
})

test('an address becomes the query of the interface, with whole days', () => {
  const query = filterQuery(address)
  expect(query.getAll('status')).toEqual(['queued', 'processing'])
  expect(query.get('search')).toBe('leave  policy')
  expect(query.get('folder')).toBe('hr/')
  expect(query.has('direct')).toBe(false)
  const [from, before] = [query.get('changedFrom'), query.get('changedBefore')].map((value) => new Date(value ?? ''))
  expect(Number(before) - Number(from)).toBe(2 * 24 * 3_600_000)
})

test('owner and dates are one filter, and nonsense is none', () => {
  const expired = readListAddress({ upkeep: 'expired' })
  expect(filterQuery(expired).get('upkeep')).toBe('expired')
  expect(countHiddenFilters(expired)).toBe(1)
  expect(filterQuery(readListAddress({ upkeep: 'nonsense' })).has('upkeep')).toBe(false)
})

test('a folder is shown alone until words are looked for', () => {
  const folder = readListAddress({ view: 'folders', folder: 'hr/' })
  expect(filterQuery(folder).get('direct')).toBe('true')
  expect(filterQuery({ ...folder, q: 'leave' }).has('direct')).toBe(false)
})

test('only the first page is counted', () => {
  expect(listQuery(address, { limit: 100 }).get('total')).toBe('true')
  expect(listQuery(address, { limit: 100, cursor: 'abc' }).has('total')).toBe(false)
})

test('filters that hide behind a button are counted on it', () => {
  expect(countHiddenFilters(address)).toBe(2)
  expect(isFiltered(readListAddress({ collection: 'col_1' }))).toBe(false)
  expect(isFiltered(readListAddress({ owner: 'usr_1' }))).toBe(true)
})
