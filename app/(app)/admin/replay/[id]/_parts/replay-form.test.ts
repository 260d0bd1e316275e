import { expect, test } from 'vitest'
import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import { replayChangeSchema } from '@/lib/domain/replay'
import { emptyRetrieval } from '../../../_parts/retrieval-form'
import { asThen, countSettings, readReplayForm, toThen } from './replay-form'

const recipe = { retrieval: { k: 4 }, strict: true, parts: [{ passages: [{}, {}] }] } as unknown as AnswerRecipe
const made = toThen('local:extractive', 2, recipe)

test('what an answer was made with, where it is kept', () => {
  expect(made).toMatchObject({ retrieval: { k: 4 }, strict: true, passages: [2] })
  expect(toThen('local:extractive', 2, null)).toMatchObject({ retrieval: {}, strict: null, passages: [] })
})

test('what is as then is no change', () => {
  expect(readReplayForm(asThen(made), made)).toEqual({ change: {}, errors: {} })
  expect(countSettings(asThen(made))).toBe(0)
})

test('everything can be done otherwise', () => {
  const form = {
    model: 'openai:x',
    version: '3',
    passages: 'now',
    retrieval: { ...emptyRetrieval, mode: 'keyword', k: '2' },
    strict: 'off',
  }
  const { change, errors } = readReplayForm(form, made)
  expect(errors).toEqual({})
  expect(replayChangeSchema.parse(change)).toEqual({
    model: 'openai:x',
    promptVersion: 3,
    passages: 'now',
    retrieval: { mode: 'keyword', k: 2 },
    strict: false,
  })
  expect(countSettings(form)).toBe(3)
})

test('a number out of range is named, and not sent', () => {
  const form = { ...asThen(made), retrieval: { ...emptyRetrieval, refuseBelow: '9' } }
  expect(readReplayForm(form, made)).toEqual({ change: {}, errors: { refuseBelow: 'A number from −2 to 2.' } })
})
