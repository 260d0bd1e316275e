import { expect, test } from 'vitest'
import { listHref, readListAddress, toStatuses } from './read-list-address'

test('an address is read, and what does not parse counts as not given', () => {
  expect(readListAddress({ status: 'lost', sort: 'size', q: ' leave ' })).toEqual({ q: 'leave', sort: 'updated' })
  expect(toStatuses('working')).toEqual(['queued', 'processing'])
})

test('a changed filter goes back to the first page', () => {
  const address = readListAddress({ collection: 'col_1', cursor: 'abc', q: 'leave' })
  expect(listHref(address, { status: 'failed' })).toBe('/documents?collection=col_1&q=leave&status=failed')
  expect(listHref(address, { collection: undefined, q: '' })).toBe('/documents')
})
