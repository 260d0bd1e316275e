import { describe, expect, test } from 'vitest'
import type { GateCheck } from '../check-gate'
import { findBrokenFigures } from './find-broken-figures'
import { isChangedOutcome } from './is-changed-outcome'

describe('isChangedOutcome', () => {
  const answered = (...documentIds: string[]) => ({ status: 'answered' as const, documentIds })
  const refused = { status: 'refused' as const, documentIds: [] }

  test('answered and then refused, broken off, or the other way round', () => {
    expect(isChangedOutcome(answered('a'), refused)).toBe(true)
    expect(isChangedOutcome(refused, answered('a'))).toBe(true)
    expect(isChangedOutcome(answered('a'), { status: 'failed', documentIds: [] })).toBe(true)
    expect(isChangedOutcome(refused, refused)).toBe(false)
  })

  test('another document is a change, the same or fewer are none', () => {
    expect(isChangedOutcome(answered('a'), answered('b'))).toBe(true)
    expect(isChangedOutcome(answered('a'), answered('a', 'b'))).toBe(true)
    expect(isChangedOutcome(answered('a', 'b'), answered('b'))).toBe(false)
    expect(isChangedOutcome(answered('a'), answered())).toBe(true)
  })
})

describe('findBrokenFigures', () => {
  const check = (figure: string, passed: boolean): GateCheck => ({ figure, passed, min: 0.8, max: null, value: 0.5 })

  test('what held the night before and fails now; what never held breaks nothing', () => {
    const before = [check('facts', true), check('leak', false)]
    expect(findBrokenFigures([check('facts', false), check('leak', false)], before, [])).toEqual(['facts'])
    expect(findBrokenFigures([check('facts', false)], [], [])).toEqual([])
  })

  test('an alert goes on while its figure fails, and not for others', () => {
    const before = [check('facts', false), check('leak', false)]
    expect(findBrokenFigures([check('facts', false), check('leak', false)], before, ['facts'])).toEqual(['facts'])
    expect(findBrokenFigures([check('facts', true), check('leak', false)], before, ['facts'])).toEqual([])
  })
})
