import { expect, it } from 'vitest'
import { selectWindow } from './select-window'

const filler = 'The office is open on all working days. '.repeat(20)
const answer = 'Unused leave carries over until the end of March. '

it('returns a short text whole', () => {
  expect(selectWindow('leave', answer, 100)).toBe(answer)
})

it('shows the sentence that has most of the words of the query, cut to the limit', () => {
  const window = selectWindow('Until when does unused leave carry over?', filler + answer + filler, 120)
  expect(window).toContain('Unused leave carries over until the end of March.')
  expect(window).toHaveLength(120)
})

it('takes the beginning when no window has more', () => {
  expect(selectWindow('parental benefits', filler, 100)).toBe(filler.slice(0, 100))
})

it('finds an answer near the end', () => {
  expect(selectWindow('unused leave March', filler + answer, 60)).toContain('Unused leave')
})
