import { expect, test } from 'vitest'
import { falseKinds, lineKinds, trueKinds, writeLies } from './write-lies'

const passages = [
  {
    number: 1,
    text: 'The mill was built by Anders Holm in 1874 beside the river. It was used for many years to grind rye and oats. The wheel was large and made of oak from the hills. The roof was often repaired because of the snow.',
  },
  {
    number: 2,
    text: 'The bakery was opened by Karin Lund in 1901 near the station. It is known for several kinds of bread and for its cakes. The oven was required to burn through the whole night in winter.',
  },
]
const strangers = ['The Registrar must publish the notice in London before the end of the quarter.']

test('four sentences an answer; over a few questions every kind comes', () => {
  const answers = Array.from({ length: 9 }, (_, turn) => writeLies(passages, turn, strangers))
  expect(answers.every((lines) => lines.length === 4)).toBe(true)
  expect(new Set(answers.flat().map(({ kind }) => kind))).toEqual(new Set(lineKinds))
})

test('what is false is not in the passages, and what is true says where it is from', () => {
  for (const line of Array.from({ length: 9 }, (_, turn) => writeLies(passages, turn, strangers)).flat()) {
    const isTrue = (trueKinds as readonly string[]).includes(line.kind)
    expect(isTrue || (falseKinds as readonly string[]).includes(line.kind)).toBe(true)
    if (isTrue) expect(passages.some(({ text }) => text.includes(line.from ?? 'none'))).toBe(true)
    else expect([line.from, passages.some(({ text }) => text.includes(line.text))]).toEqual([null, false])
  }
})

test('footnotes are as the kind says', () => {
  const lines = Array.from({ length: 9 }, (_, turn) => writeLies(passages, turn, strangers)).flat()
  const numbers = (kind: string) =>
    lines
      .filter((line) => line.kind === kind)
      .map(({ written }) => [...written.matchAll(/\[(\d+)\]/g)].map(([, n]) => n))
  expect(numbers('all-footnotes').every((found) => found.length === 2)).toBe(true)
  expect(numbers('no-footnote').every((found) => found.length === 0)).toBe(true)
  for (const line of lines.filter(({ kind }) => kind === 'wrong-footnote')) {
    const number = Number(/\[(\d+)\]/.exec(line.written)?.[1])
    expect(passages.find((passage) => passage.number === number)?.text.includes(line.from ?? 'none') ?? false).toBe(
      false,
    )
  }
})
