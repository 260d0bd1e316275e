import { expect, test } from 'vitest'
import { newId } from '@/lib/domain/new-id'
import { folderName, folderTrail } from './folder-name'

test('the way to a folder, one step each', () => {
  expect(folderTrail('hr/2026/')).toEqual([
    { name: 'hr', path: 'hr/' },
    { name: '2026', path: 'hr/2026/' },
  ])
  expect(folderTrail('https://host/')).toEqual([
    { name: 'https:', path: 'https:/' },
    { name: 'host', path: 'https://host/' },
  ])
  expect(folderName('hr/2026/')).toBe('2026')
  expect(folderName(`${newId('connector')}:hr/`)).toBe('hr')
  expect(folderTrail('')).toEqual([])
})
