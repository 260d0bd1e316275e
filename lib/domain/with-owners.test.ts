import { expect, test } from 'vitest'
import type { Source } from './answer'
import { withOwners } from './with-owners'

test('who is there is named; who has left, and nobody, are not', () => {
  const passages = ['kept', 'left', 'free'].map((documentId) => ({ documentId }) as Source)
  const owners = new Map([
    ['kept', { id: 'usr_1', name: 'Anna Berg', hasLeft: false }],
    ['left', { id: 'usr_2', name: 'Bo Lund', hasLeft: true }],
  ])
  expect(withOwners(passages, owners).map(({ owner }) => owner)).toEqual(['Anna Berg', undefined, undefined])
})
