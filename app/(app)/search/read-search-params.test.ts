import { expect, test } from 'vitest'
import { readSearchParams, toFilters, toHref } from './read-search-params'

test('an address becomes filters; what does not parse counts as not given', () => {
  const address = readSearchParams({ q: '  leave ', type: 'pdf', from: '2025-01-01', to: 'yesterday', collection: '' })
  expect(address).toEqual({ q: 'leave', type: 'pdf', from: '2025-01-01', without: [] })
  expect(toFilters(address)).toEqual({ mediaTypes: ['application/pdf'], dateFrom: '2025-01-01' })
})

test('an empty address is an empty search', () => {
  expect(readSearchParams({})).toEqual({ q: '', without: [] })
  expect(toFilters({ type: 'exe' })).toEqual({})
})

test('words that limit nothing are kept in the address, one or several', () => {
  const address = readSearchParams({ q: 'leave since March', without: 'since March' })
  expect(address.without).toEqual(['since March'])
  expect(readSearchParams({ without: ['a', 'b'] }).without).toEqual(['a', 'b'])
  expect(readSearchParams({ without: Array.from({ length: 11 }, String) }).without).toEqual([])
  expect(toHref(address)).toBe('/search?q=leave+since+March&without=since+March')
  expect(toHref(address, { as: 'typed', without: [] })).toBe('/search?q=leave+since+March&as=typed')
})
