import { expect, test } from 'vitest'
import { readSources } from './read-sources'

const filler = 'The harbour master counts the boats every evening and writes them down.\n'.repeat(2_000)

test('a long text is read in pieces, and each place is where the text has it', async () => {
  const text = `${filler}Days of paid time off (PTO) are counted.\n${filler}The power take-off (PTO) turns. Paid time off (PTO) is granted.`
  let pauses = 0
  const found = await readSources(text, async () => void (pauses += 1))
  expect(pauses).toBeGreaterThan(1)
  expect(found.map(({ term, meaning }) => `${term} = ${meaning}`)).toEqual([
    'PTO = paid time off',
    'PTO = power take-off',
  ])
  for (const { passage, passageStart, spanStart, spanEnd, meaning } of found) {
    expect(text.startsWith(passage, passageStart)).toBe(true)
    expect(passage.slice(spanStart, spanEnd)).toBe(`${meaning} (PTO)`)
  }
})

test('an acronym that could be a word is known by its capitals', async () => {
  const [pet, pto] = await readSources(
    'Positron emission tomography (PET) and paid time off (PTO) are explained.',
    async () => undefined,
  )
  expect([pet?.onlyCapitals, pto?.onlyCapitals]).toEqual([true, false])
})
