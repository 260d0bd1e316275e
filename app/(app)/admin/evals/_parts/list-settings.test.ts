import { expect, test } from 'vitest'
import { listSettings } from './list-settings'

const run = {
  variant: {},
  model: 'local:extractive',
  promptVersion: 2,
  judge: null,
  seed: 1,
  fresh: false,
  budgetMicroUsd: null,
}
const shownOf = (change: object, spent = 0): Record<string, string> =>
  Object.fromEntries(listSettings({ ...run, ...change }, spent).shown.map(({ label, value }) => [label, value]))

test('a run of what readers have shows its model and prompt, and names what it left alone', () => {
  expect(shownOf({})).toEqual({
    Model: 'local:extractive',
    Prompt: 'version 2',
    Judge: 'none',
    Answers: 'taken over where nothing changed',
    Seed: '1',
  })
  expect(listSettings(run, 0).left).toContain('Passages')
})

test('what was tried is shown and marked, also where it is off or nothing', () => {
  const variant = { retrieval: { k: 4, vectorWeight: 0, rerank: false }, strict: false, routing: null }
  const { shown, left } = listSettings({ ...run, variant }, 0)
  expect(shown.filter(({ isTried }) => isTried).map(({ label, value }) => [label, value])).toEqual([
    ['Passages', '4 at most'],
    ['Weight of vectors', '0'],
    ['Reranking', 'never'],
    ['Model for simple questions', 'the same for all'],
    ['Strict mode', 'off'],
  ])
  expect(left).not.toContain('Strict mode')
})

test('what was spent stands beside the budget; of a run on this server there is nothing to say', () => {
  expect(shownOf({ budgetMicroUsd: 500_000 }, 120_000)).toMatchObject({ Spent: '$0.12 of $0.50' })
  expect(shownOf({}, 120_000)).toMatchObject({ Spent: '$0.12' })
  expect(shownOf({})).not.toHaveProperty('Spent')
})
