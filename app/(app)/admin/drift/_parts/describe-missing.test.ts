import { expect, test } from 'vitest'
import { describeMissing } from './describe-missing'

const none = { current: 0, base: 0, currentBlocks: 0, baseBlocks: 0 }

test('says how much more it takes', () => {
  expect(describeMissing({ current: 12, base: 40, currentBlocks: 3, baseBlocks: 9 }, 'answers')).toBe(
    '12 more answers this week, 40 more in the weeks before, 3 more readers this week',
  )
  expect(describeMissing({ ...none, currentBlocks: 1 }, 'answers')).toBe('1 more reader this week')
  expect(describeMissing({ ...none, baseBlocks: 4 }, 'questions')).toBe('more readers in the weeks before')
})
