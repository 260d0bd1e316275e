import { expect, test } from 'vitest'
import { readSection } from '../disputes/read-section'
import { alignStatements, type ComparedStatement } from './align-statements'

const read = (text: string, title = 'Rules'): ComparedStatement[] =>
  readSection(title, { charStart: 0, headingPath: [], text }).map((one) => ({ ...one, headingPath: [] }))

const textOf = ({ statement }: ComparedStatement): string => statement.text

function align(first: string, second: string) {
  const { same, alike, differing, onlyFirst, onlySecond } = alignStatements(read(first), read(second))
  return {
    same,
    alike: alike.map((pair) => pair.map(textOf)),
    differing: differing.map((pair) => pair.map(textOf)),
    onlyFirst: onlyFirst.map(textOf),
    onlySecond: onlySecond.map(textOf),
  }
}

test('what reads alike is counted, whatever its punctuation, and what only one says is listed', () => {
  const both = 'Annual leave is 30 days. The canteen is closed on Fridays.'
  expect(
    align(
      `${both} Bicycles stand in the yard.`,
      'The canteen is closed on Fridays! Annual leave is 30 days. Dogs stay outside.',
    ),
  ).toEqual({
    same: 2,
    alike: [],
    differing: [],
    onlyFirst: ['Bicycles stand in the yard.'],
    onlySecond: ['Dogs stay outside.'],
  })
})

test('sentences about one thing are laid side by side when they give another number, day, name or a denial', () => {
  const cases = [
    ['Employees carry over five days of unused leave.', 'Employees carry over ten days of unused leave.'],
    ['Expense claims are due by 5 March 2026.', 'Expense claims are due by 12 March 2026.'],
    ['Travel requests are approved by Ingrid Solheim.', 'Travel requests are approved by Tomas Vik.'],
    ['Contractors may use the parking garage.', 'Contractors may not use the parking garage.'],
  ] as const
  for (const [one, other] of cases)
    expect(align(`${one} The lift is old.`, `Windows are cleaned in May. ${other}`)).toMatchObject({
      differing: [[one, other]],
      alike: [],
      onlyFirst: ['The lift is old.'],
    })
})

test('the same in other words differs in nothing', () => {
  const [one, other] = [
    'Every employee carries over up to 5 unused days of annual leave into the next year.',
    'Up to 5 unused days of annual leave are carried over into the next year by every employee.',
  ]
  expect(align(one, other)).toMatchObject({ alike: [[one, other]], differing: [], onlyFirst: [], onlySecond: [] })
})

test('rows are laid side by side by their names, also when another row reads more alike', () => {
  const table = (lindau: number, graz: number) =>
    `| Office | Desks |\n| --- | --- |\n| Lindau | ${lindau} |\n| Graz | ${graz} |`
  const { same, differing, onlyFirst } = align(table(40, 12), table(40, 14))
  expect({ same: same > 0, onlyFirst }).toEqual({ same: true, onlyFirst: [] })
  expect(differing).toEqual([['| Graz | 12 |', '| Graz | 14 |']])
})

test('each sentence has one partner, and the nearest', () => {
  const { differing, onlySecond } = align(
    'The deposit for a locker is 20 euros.',
    'The deposit for a locker key is 5 euros. The deposit for a locker is 25 euros.',
  )
  expect(differing).toEqual([['The deposit for a locker is 20 euros.', 'The deposit for a locker is 25 euros.']])
  expect(onlySecond).toEqual(['The deposit for a locker key is 5 euros.'])
})

test('sentences that name other things at their head are about those, and not side by side', () => {
  expect(align('Lindau has 25 days of leave.', 'Graz has 27 days of leave.')).toMatchObject({
    differing: [],
    alike: [],
  })
})

test('documents about different things have nothing side by side', () => {
  expect(align('Herons nest in tall trees.', 'Invoices are paid within 30 days.')).toMatchObject({
    same: 0,
    differing: [],
    alike: [],
  })
})
