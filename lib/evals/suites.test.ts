import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadSuite } from './load-suite'
import { readGates } from './read-gates'

const folder = mkdtempSync(path.join(tmpdir(), 'gates-'))
afterAll(() => rmSync(folder, { recursive: true }))

function gatesOf(yaml: string) {
  const file = path.join(folder, 'gates.yaml')
  writeFileSync(file, yaml)
  return readGates('golden', file)
}

test('the shipped set can be read', async () => {
  expect((await loadSuite('golden')).cases.length).toBeGreaterThan(100)
})

test.each(['nope', 'gates', '../evals/golden', 'golden.yaml', ''])('there is no set %j', async (name) => {
  await expect(loadSuite(name)).rejects.toMatchObject({ code: 'eval_suite_unknown' })
})

describe('gates', () => {
  test('of the shipped set every limit is on a figure that runs have', async () => {
    expect(Object.keys((await readGates('golden')) ?? {})).toEqual(expect.arrayContaining(['facts', 'leak']))
  })

  test('a suite without limits has no gate', async () => {
    expect(await gatesOf('other: { facts: { min: 0.5 } }')).toBeNull()
  })

  test('a limit on nothing, a limit without a number and broken YAML are named with their file', async () => {
    const invalid = (words: RegExp) => ({ code: 'eval_gates_invalid', message: expect.stringMatching(words) as string })
    await expect(gatesOf('golden: { fakts: { min: 0.5 } }')).rejects.toMatchObject(invalid(/gates\.yaml: .*fakts/s))
    await expect(gatesOf('golden: { facts: {} }')).rejects.toMatchObject(invalid(/needs min or max/))
    await expect(gatesOf('golden: {')).rejects.toMatchObject(invalid(/gates\.yaml: /))
    await expect(readGates('golden', path.join(folder, 'none.yaml'))).rejects.toMatchObject(invalid(/none\.yaml/))
  })
})
