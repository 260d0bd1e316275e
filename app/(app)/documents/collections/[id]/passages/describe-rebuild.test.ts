import { expect, test } from 'vitest'
import { describeRebuild } from './describe-rebuild'

const none = { ready: 0, building: 0, unstaged: 0, reading: 0, failed: 0 }
const choices = { isAutomatic: false, withoutFailed: false }

test('says how much is built, and that uploads are waited for', () => {
  const words = describeRebuild('building', { ...none, ready: 3, building: 4, unstaged: 2, reading: 1 }, choices)
  expect(words).toMatchObject({ title: 'Being built', share: 0.3, waitsForDecision: false })
  expect(words.detail).toContain('3 of 10 documents built. An upload that is being read is waited for.')
})

test('asks for a decision only when nothing else is left', () => {
  const failed = { ...none, ready: 1, failed: 1 }
  expect(describeRebuild('building', failed, choices).waitsForDecision).toBe(true)
  expect(describeRebuild('building', { ...failed, building: 1 }, choices).waitsForDecision).toBe(false)
  expect(describeRebuild('building', failed, { ...choices, withoutFailed: true })).toMatchObject({
    title: 'Being checked',
    waitsForDecision: false,
  })
})

test('an empty rebuild is whole', () => {
  expect(describeRebuild('ready', none, choices)).toMatchObject({ share: 1, title: 'Ready to switch' })
})
