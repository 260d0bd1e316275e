import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { explainAnswerClaim } from '../explain/explain-answer-claim'
import { getAnswer } from '../get-answer'
import { replayAnswer } from '../replay/replay-answer'
import { ask, streamedText } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const sentence = 'Birth parents in Graz take 26 weeks of fully paid parental leave.'
const question = 'How many weeks of parental leave do birth parents in Graz take?'

let database: TestDatabase
let scope: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await updateWorkspaceSettings(database.db, scope, { answerCache: 'off' })
  const text = `${sentence} It must be requested in writing. Partners in Linz get a gift basket.`
  await makeIndexedDocument(database.db, scope, { title: 'Parental leave', text })
})
afterAll(() => database.close())

type Fact = { value: string; unit: string; sentence: string; condition?: string }
const fact = ({ value, unit, sentence: text, condition }: Fact) =>
  JSON.stringify({
    value,
    unit,
    sentences: [{ text, passages: [1] }],
    condition: condition === undefined ? null : { text: condition, passages: [1] },
    asOf: null,
  })
const whole = fact({ value: '26', unit: 'weeks', sentence })

function modelThatSays(...replies: string[]) {
  let at = 0
  const model = createScriptedModel(() => replies[Math.min(at++, replies.length - 1)] ?? '')
  const runtime = makeTestRuntime(database.db, { chatModels: { 'test:scripted': model } })
  return { model, runtime, askIt: () => ask(runtime, scope, { question, modelId: 'test:scripted' }) }
}

const shown = /^26 weeks \[1\]\n\nBirth parents in Graz take 26 weeks of fully paid parental leave \[1\]\.$/

describe('a question for one value', () => {
  test('is answered with the value before its sentence, both with the footnote of the sentence; stored, replayed and explained as such', async () => {
    const { askIt, model, runtime } = modelThatSays(whole)
    const { answer, events } = await askIt()
    expect(answer.text).toMatch(shown)
    expect(answer).toMatchObject({ status: 'answered', form: { kind: 'fact', outcome: 'first' } })
    expect(answer.claims.map(({ text }) => text)).toEqual(['26 weeks', sentence.slice(0, -1)])
    for (const claim of answer.claims) expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text)
    expect(streamedText(events)).toBe(answer.text)
    expect(events.find(({ type }) => type === 'sources')).toMatchObject({ form: 'fact' })
    expect(model.calls).toHaveLength(1)

    const { text, form } = await getAnswer(runtime, scope, answer.id as never)
    expect({ text, form }).toEqual({ text: answer.text, form: answer.form })
    const replay = await replayAnswer(runtime, scope, { answerId: answer.id as never, change: {}, requestId: 'req_2' })
    expect(replay.after.text).toBe(answer.text)
    // "26 weeks" alone says nothing: what was checked is the sentence.
    const why = await explainAnswerClaim(runtime, scope, { answerId: answer.id as never, start: 0 })
    expect(why).toMatchObject({ text: sentence.slice(0, -1), verdict: 'quote' })
  })

  test('what no source carries has no value, in either mode', async () => {
    const wrong = fact({ value: '40', unit: 'weeks', sentence: sentence.replace('26', '40') })
    const { answer } = await modelThatSays(wrong).askIt()
    expect(answer.text).toBe('Birth parents in Graz take 40 weeks of fully paid parental leave.')
    expect(answer.claims.map(({ verdict }) => verdict)).toEqual(['unsupported'])
    await updateWorkspaceSettings(database.db, scope, { strictMode: true })
    try {
      const strict = await modelThatSays(wrong).askIt()
      expect(strict.answer).toMatchObject({ text: '', withheldClaims: 1 })
    } finally {
      await updateWorkspaceSettings(database.db, scope, { strictMode: false })
    }
  })

  test('a value that its sentence does not state is mended once, and given up for prose', async () => {
    const other = fact({ value: '40', unit: 'weeks', sentence })
    const mended = await modelThatSays(other, whole).askIt()
    expect(mended.answer).toMatchObject({ form: { kind: 'fact', outcome: 'repaired' } })
    expect(mended.answer.text).toMatch(shown)
    const { askIt, model } = modelThatSays(other, other, `${sentence.slice(0, -1)} [1].`)
    const { answer } = await askIt()
    expect(answer).toMatchObject({ text: `${sentence.slice(0, -1)} [1].`, form: { outcome: 'prose' } })
    expect(model.calls).toHaveLength(3)
  })

  test('a condition stands behind the sentence, and is marked where the source does not say it', async () => {
    const kept = fact({ value: '26', unit: 'weeks', sentence, condition: 'it must be requested in writing' })
    const { answer } = await modelThatSays(kept).askIt()
    expect(answer.text).toMatch(/leave \[1\]\. \(it must be requested in writing \[\d\]\)$/)
    const invented = fact({ value: '26', unit: 'weeks', sentence, condition: 'only for managers with a company car' })
    const marked = (await modelThatSays(invented).askIt()).answer.claims.at(-1)
    expect(marked).toMatchObject({ text: 'only for managers with a company car', verdict: 'unsupported' })
  })

  test('a model that finds no single value writes sentences', async () => {
    const { answer } = await modelThatSays(fact({ value: '', unit: '', sentence })).askIt()
    expect(answer.text).toBe('Birth parents in Graz take 26 weeks of fully paid parental leave [1].')
  })

  test('without a model the value is read from the quoted sentence, where it can be told', async () => {
    const runtime = makeTestRuntime(database.db)
    const { answer, events } = await ask(runtime, scope, { question })
    expect(answer.text).toMatch(shown)
    expect(answer).toMatchObject({ model: 'local:extractive', form: { kind: 'fact', outcome: 'quoted' } })
    expect(answer.claims.map(({ verdict }) => verdict)).toEqual(['quote', 'quote'])
    expect(events.find(({ type }) => type === 'sources')).toMatchObject({ form: 'fact' })
    const prose = await ask(runtime, scope, { question: 'What do birth parents in Graz take?' })
    expect(prose.answer.form).toBeUndefined()
    expect(prose.answer.text).not.toContain('\n\n')
  })
})
