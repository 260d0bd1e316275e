import { expect, test } from 'vitest'
import { newId } from './new-id'
import { sourceName } from './source-name'

test('what a connector brought has its name at the source, and every other name stays', () => {
  expect(sourceName(`${newId('connector')}:hr/leave.md`)).toBe('hr/leave.md')
  for (const name of ['hr/leave.md', 'con_air:1', 'https://n.example/a']) expect(sourceName(name)).toBe(name)
})
