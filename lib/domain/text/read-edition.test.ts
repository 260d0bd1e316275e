import { expect, test } from 'vitest'
import { isLaterEdition, readEdition } from './read-edition'

const isLater = (a: string, b: string): boolean => isLaterEdition(readEdition(a), readEdition(b))

test('titles that are equal up to the year or the version are editions of one text', () => {
  expect(isLater('Leave Policy 2025', 'Leave Policy 2023')).toBe(true)
  expect(isLater('Leave Policy 2023', 'Leave Policy 2025')).toBe(false)
  expect(isLater('price-list-2026.csv', 'Price List 2025')).toBe(true)
  expect(isLater('Boreal firmware 3.10: release notes', 'Boreal firmware 3.3: release notes')).toBe(true)
  expect(isLater('Trace 2026.2: release notes', 'Trace 2026.1: release notes')).toBe(true)
})

test('other texts, equal editions and dated events are not', () => {
  expect(isLater('Price List 2026', 'Leave Policy 2025')).toBe(false)
  expect(isLater('Leave Policy 2025', 'Leave Policy')).toBe(false)
  expect(isLater('Price List 2026', 'price-list-2026.csv')).toBe(false)
  expect(isLater('Minutes, 12 September 2025', 'Minutes, 14 March 2025')).toBe(false)
  expect(isLater('Boreal 80 datasheet', 'Boreal 40 datasheet')).toBe(false)
})
