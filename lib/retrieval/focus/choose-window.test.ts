import { expect, test } from 'vitest'
import { chooseWindow } from './choose-window'

const sentences = (...scores: number[]) => scores.map((score) => ({ score, length: 10 }))

test('weak sentences at the edges go, one between two strong ones stays', () => {
  expect(chooseWindow(sentences(0, 5, 1, 5, 0, 0), 2)).toEqual({ first: 1, last: 3 })
})

test('a long weak stretch is not crossed', () => {
  expect(chooseWindow(sentences(9, 0, 0, 0, 0, 4), 2)).toEqual({ first: 0, last: 0 })
})

test('long sentences weigh more', () => {
  const [short, long] = [
    { score: 4, length: 10 },
    { score: 3, length: 100 },
  ]
  expect(chooseWindow([short, { score: 0, length: 40 }, long], 2)).toEqual({ first: 2, last: 2 })
})

test('where nothing is worth anything the best sentence stands alone', () => {
  expect(chooseWindow(sentences(-3, -1, -2), 0)).toEqual({ first: 1, last: 1 })
})

test('nothing has no window', () => {
  expect(chooseWindow([], 0)).toEqual({ first: 0, last: -1 })
})
