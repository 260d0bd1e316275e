import { expect, test } from 'vitest'
import { readSearchParams, toFilters } from './read-search-params'

test('an address becomes filters; what does not parse counts as not given', () => {
  const address = readSearchParams({ q: '  leave ', type: 'pdf', from: '2025-01-01', to: 'yesterday', collection: '' })
  expect(address).toEqual({ q: 'leave', type: 'pdf', from: '2025-01-01' })
  expect(toFilters(address)).toEqual({ mediaTypes: ['application/pdf'], dateFrom: '2025-01-01' })
})

test('an empty address is an empty search', () => {
  expect(readSearchParams({})).toEqual({ q: '' })
  expect(toFilters({ q: '', type: 'exe' })).toEqual({})
})
