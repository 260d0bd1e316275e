import { expect, test } from 'vitest'
import { readEvidence } from '../evidence'
import { contradicts } from './contradicts'
import { readStatement, type Statement } from './read-statement'
import { StatementIndex, type StatementPlace } from './statement-index'

type Text = { readonly title: string; readonly text: string }

function read({ title, text }: Text): Statement[] {
  const evidence = readEvidence({ title, headingPath: [], text })
  return evidence.units.map((unit) => readStatement(unit, evidence))
}

const name = ({ document, unit }: StatementPlace): string => `${document}.${unit}`

/** Pairs that contradict each other, found by the index and by comparing everything with everything. */
function findBoth(texts: readonly Text[]): { found: string[]; all: string[]; looked: number } {
  const documents = texts.map(read)
  const index = new StatementIndex()
  const places = documents.flatMap((statements, document) =>
    statements.map((_, unit): StatementPlace => ({ document, section: 0, unit })),
  )
  const at = ({ document, unit }: StatementPlace): Statement => documents[document]?.[unit] as Statement
  for (const place of places) index.add(place, at(place))
  const looked = [...index.findPairs()].flat()
  const holds = ([one, other]: readonly [StatementPlace, StatementPlace]) => contradicts(at(one), at(other))
  const label = (pair: readonly [StatementPlace, StatementPlace]) => pair.map(name).toSorted().join(' ')
  const all = places.flatMap((one, first) =>
    places.slice(first + 1).flatMap((other) => (other.document === one.document ? [] : [[one, other] as const])),
  )
  return {
    found: looked.filter(holds).map(label).toSorted(),
    all: all.filter(holds).map(label).toSorted(),
    looked: looked.length,
  }
}

const subjects = ['refunds', 'lamps', 'parcels', 'deposits', 'visitors', 'lanterns', 'ferries', 'invoices']
const verbs = ['are checked', 'are counted', 'are returned', 'are cleaned']
const titles = ['Handbook', 'House rules', 'Guide', 'Charter', 'Memo', 'Bulletin']
const spots = ['at the harbour', 'in the east store', 'by the front desk']

/** Documents whose sentences say the same things with other numbers, in more words, or denied. */
function makeTexts(): Text[] {
  return titles.map((title, document) => ({
    title,
    text: subjects
      .map((subject, at) => {
        const days = 3 + ((document * 7 + at) % 5)
        const more = (document + at) % 3 === 0 ? ' after the manager has signed the form' : ''
        const verb = verbs[(at * 3) % 4] ?? ''
        const denied = (document + at) % 4 === 0 ? verb.replace('are', 'are not') : verb
        return `All ${subject} ${denied} ${spots[at % 3]} within ${days} days${more}.`
      })
      .join(' '),
  }))
}

test('finds every pair that comparing all with all finds, and looks at few others', () => {
  const { found, all, looked } = findBoth(makeTexts())
  expect(all.length).toBeGreaterThan(20)
  expect(found).toEqual(all)
  expect(looked).toBeLessThan(((6 * 5) / 2) * subjects.length ** 2 * 0.2)
})

const priceList = (price: number, title: string): Text => ({
  title,
  text: `| Product | Price |\n| --- | --- |\n| Oak table | ${price} euros |\n`,
})

test('rows of tables are found by what they are of', () => {
  const { found, all } = findBoth([priceList(40, 'Prices'), priceList(45, 'Shop'), priceList(40, 'Catalogue')])
  expect(all).toHaveLength(2)
  expect(found).toEqual(all)
})

test('a line that many documents fill in differently is a form, not a contradiction', () => {
  const forms = Array.from({ length: 7 }, (_, at) => priceList(40 + at, `Offer ${'abcdefg'.charAt(at)}`))
  expect(findBoth(forms).found).toEqual([])
})

test('what is written after one pattern, filled in for something else each time, is no pair with all of its likes', () => {
  const index = new StatementIndex()
  const count = 400
  for (let document = 0; document < count; document++) {
    const text = `The valve of the northern pumping station is checked by the fitter every ${document + 2} days.`
    for (const [unit, statement] of read({ title: 'Log', text }).entries())
      index.add({ document, section: 0, unit }, statement)
  }
  const rare = ['The tide gate is opened at 9 in winter.', 'The tide gate is opened at 7 in winter.']
  for (const [at, text] of rare.entries())
    for (const [unit, statement] of read({ title: 'Gate', text }).entries())
      index.add({ document: count + at, section: 0, unit }, statement)
  const pairs = [...index.findPairs()].flat()
  expect(pairs.map((pair) => pair.map(({ document }) => document))).toEqual([[count, count + 1]])
})
