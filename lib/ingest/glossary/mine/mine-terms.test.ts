import { describe, expect, test } from 'vitest'
import { mineTerms } from './mine-terms'

const pairsOf = (text: string): string[] => mineTerms(text).map(({ term, meaning }) => `${term} = ${meaning}`)

describe('acronyms in brackets', () => {
  test.each([
    ['Employees get 30 days of paid time off (PTO) a year.', 'PTO = paid time off'],
    ['The Anti-Money Laundering (“AML”) rules apply.', 'AML = Anti-Money Laundering'],
    ['The PTO (paid time off) policy changed.', 'PTO = paid time off'],
    ['Send purchase orders (POs) to the office.', 'PO = purchase orders'],
    ['We follow the Datenschutzgrundverordnung (DSGVO).', 'DSGVO = Datenschutzgrundverordnung'],
    ['Die Allgemeinen Geschäftsbedingungen (kurz AGB) gelten.', 'AGB = Allgemeinen Geschäftsbedingungen'],
    ['Ask the Chief Technology\nOfficer (the "CTO").', 'CTO = Chief Technology Officer'],
    ['Research and development (R&D) is in Graz.', 'R&D = Research and development'],
    ['a service level agreement (SLA; see chapter 3)', 'SLA = service level agreement'],
  ])('%s', (text, pair) => expect(pairsOf(text)).toEqual([pair]))

  test.each([
    'The pump (see page 3) is new.',
    'Boreal 60 (EU) is sold there.',
    'Chapter Four (IV) is about leave.',
    'The fee is due (OK).',
    'He lives in the house of his aunt (USA).',
    'The other (TO) is not meant.',
    'Prices rose. Old tools (PTO) were sold.',
  ])('%s explains nothing', (text) => expect(pairsOf(text)).toEqual([]))
})

describe('other wordings', () => {
  test.each([
    ['The travel desk, also called the booking office, answers within a day.', 'booking office = travel desk'],
    ['Every cold room (also known as walk-in freezer) is checked.', 'walk-in freezer = cold room'],
    ['The works council, hereafter “the council”, meets monthly.', 'council = works council'],
    ['Der Betriebsrat, auch Mitarbeitervertretung genannt, tagt monatlich.', 'Mitarbeitervertretung = Betriebsrat'],
    ['PTO stands for paid time off.', 'PTO = paid time off'],
    ['KPI is short for key performance indicator and is used daily.', 'KPI = key performance indicator'],
    ['GBR steht für Gesamtbetriebsrat.', 'GBR = Gesamtbetriebsrat'],
  ])('%s', (text, pair) => expect(pairsOf(text)).toEqual([pair]))

  test.each([
    'It is also called a freezer by those who have never had to carry one of them up the stairs.',
    'They also called the office.',
    'The committee stands for fairness.',
  ])('%s explains nothing', (text) => expect(pairsOf(text)).toEqual([]))
})

test('a term that comes twice is found once, with the words that explain it first', () => {
  const text = 'Ask for paid time off (PTO). Paid time off (PTO) is granted. PTO means power take-off (PTO), too.'
  const found = mineTerms(text)
  expect(found.map(({ meaning }) => meaning)).toEqual(['paid time off', 'power take-off'])
  expect(text.slice(found[0]?.start, found[0]?.end)).toBe('paid time off (PTO)')
})

test('a long text without an end to its brackets is read to its end', () => {
  expect(mineTerms('also called ('.repeat(20_000))).toEqual([])
  expect(mineTerms('(a '.repeat(50_000))).toEqual([])
})
