import { expect, test } from 'vitest'
import { nameChange } from './name-change'

const run = { documentState: 'a', codeVersion: 'one', promptVersion: 1 }

test.each([
  [undefined, null],
  [run, null],
  [{ ...run, documentState: 'b' }, 'documents'],
  [{ ...run, codeVersion: 'two' }, 'release'],
  [{ ...run, promptVersion: 2 }, 'prompt'],
  [{ ...run, documentState: 'b', codeVersion: 'two', promptVersion: 2 }, 'both'],
] as const)('what differs from the run before is named', (before, change) => {
  expect(nameChange(before, run)).toBe(change)
})
