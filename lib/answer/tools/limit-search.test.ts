import { expect, test } from 'vitest'
import type { DocumentId } from '@/lib/domain/ids'
import { limitSearch } from './limit-search'

const ids = (...all: string[]) => all as DocumentId[]

test('documents of a search are those of the question at most', () => {
  expect(limitSearch({ documentIds: ['a', 'b'] }, { documentIds: ids('b', 'c') })).toEqual({ documentIds: ['b'] })
  expect(limitSearch({ documentIds: ['a'] }, { documentIds: ids('c') })).toBeNull()
  expect(limitSearch({ documentIds: ['a'] }, {})).toEqual({ documentIds: ['a'] })
  expect(limitSearch(undefined, { documentIds: ids('c') })).toEqual({ documentIds: ['c'] })
  expect(limitSearch(undefined, {})).toEqual({})
})

test('days of a search narrow those of the question, and never widen them', () => {
  const year = { dateFrom: '2025-01-01', dateTo: '2025-12-31', undatedByChange: true }
  expect(limitSearch(year, { dateFrom: '2020-01-01', dateTo: '2030-01-01' })).toEqual(year)
  expect(limitSearch(year, { dateFrom: '2025-06-01' })).toEqual({ ...year, dateFrom: '2025-06-01' })
  expect(limitSearch(year, { dateFrom: '2026-06-01' })).toBeNull()
})

test('what else the question is limited to stays', () => {
  const given = { mediaTypes: ['application/pdf'], metadata: { team: 'x' } }
  expect(limitSearch(given, { dateTo: '2025-06-01' })).toMatchObject(given)
})
