import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { createLexicalReranker } from '@/lib/models/testing/create-lexical-reranker'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { explainAnswerClaim } from '../explain/explain-answer-claim'
import { getAnswer } from '../get-answer'
import { replayAnswer } from '../replay/replay-answer'
import { ask, streamedText } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const leave = 'Employees in Graz get 27 days of annual leave. Employees in Linz get 25 days of annual leave.'
const gates = 'A laptop is returned at the gate on weekdays only.'
const laptop = 'Call the service desk before you return a laptop. Put the laptop into the grey box at the gate.'

let database: TestDatabase
let scope: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  // Each test has a model of its own under the same name.
  await updateWorkspaceSettings(database.db, scope, { answerCache: 'off' })
  for (const [title, text] of Object.entries({ Leave: leave, Laptops: laptop, Gates: gates }))
    await makeIndexedDocument(database.db, scope, { title, text })
})
afterAll(() => database.close())

const tableQuestion = 'Show annual leave days in Graz and Linz in a table'
const stepsQuestion = 'How do I return a laptop?'
const cell = (text: string, ...passages: number[]) => ({ text, passages })
const table = (linz: string) =>
  JSON.stringify({
    columns: ['Employees in', 'Days of annual leave'],
    rows: [
      [cell('Graz'), cell('27', 1)],
      [cell('Linz'), cell(linz, 1)],
    ],
  })
const steps = (...texts: string[]) => JSON.stringify({ items: texts.map((text) => cell(text, 1)) })
const prose = 'Call the service desk before you return a laptop [1].'

/** Says one after the other; the last goes on for ever. */
function modelThatSays(...replies: (string | Error)[]) {
  let at = 0
  const model = createScriptedModel(() => replies[Math.min(at++, replies.length - 1)] ?? '')
  const runtime = makeTestRuntime(database.db, { chatModels: { 'test:scripted': model } })
  return { model, runtime, askIt: (question: string) => ask(runtime, scope, { question, modelId: 'test:scripted' }) }
}

describe('an answer in a form', () => {
  test('a table has a footnote in each cell, each checked with its row and column, and is stored and read as it streamed', async () => {
    const { askIt, model, runtime } = modelThatSays(table('25'))
    const { answer, events } = await askIt(tableQuestion)
    expect(answer.text).toMatch(
      /^\| Employees in \| Days of annual leave \|\n\| --- \| --- \|\n\| Graz \[1\] \| 27 \[1\] \|\n\| Linz \[\d\] \| 25 \[\d\] \|$/,
    )
    expect(answer).toMatchObject({ status: 'answered', form: { kind: 'table', outcome: 'first' } })
    expect(answer.claims.map(({ verdict }) => verdict)).not.toContain('unsupported')
    for (const claim of answer.claims) expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text)
    expect(streamedText(events)).toBe(answer.text)
    expect(events.find((event) => event.type === 'sources')).toMatchObject({ form: 'table' })
    expect(model.calls).toHaveLength(1)
    expect(model.calls[0]?.responseFormat).toMatchObject({ type: 'json' })

    const { text, form, claims } = await getAnswer(runtime, scope, answer.id as never)
    expect({ text, form, claims }).toEqual({ text: answer.text, form: answer.form, claims: answer.claims })
    const replay = await replayAnswer(runtime, scope, { answerId: answer.id as never, change: {}, requestId: 'req_2' })
    expect(replay.after.text).toBe(answer.text)
  })

  test('a comparison is asked for as one, also where the question has two sides', async () => {
    const { askIt, model } = modelThatSays(table('25'))
    const { answer, events } = await askIt('What is the difference between annual leave in Graz and in Linz?')
    expect(answer).toMatchObject({ status: 'answered', form: { kind: 'comparison', outcome: 'first' } })
    expect(answer.text).toContain('| Graz [1] | 27 [1] |')
    expect(events.find((event) => event.type === 'sources')).toMatchObject({ form: 'comparison' })
    expect(model.calls).toHaveLength(1)
    expect(JSON.stringify(model.calls[0]?.prompt)).toContain('comparison as a table')
  })

  test('an invented cell is marked, and so is one whose number stands in the passage for another row', async () => {
    const swapped = await modelThatSays(table('27')).askIt(tableQuestion)
    expect(swapped.answer.claims.map(({ verdict }) => verdict === 'unsupported')).toEqual([false, false, false, true])
    const { runtime, askIt } = modelThatSays(table('99'))
    const { answer } = await askIt(tableQuestion)
    expect(answer.claims.filter(({ verdict }) => verdict === 'unsupported').map(({ text }) => text)).toEqual(['99'])
    const input = { answerId: answer.id as never, start: answer.claims.at(-1)?.start ?? -1 }
    const why = await explainAnswerClaim(runtime, scope, input)
    expect(why).toMatchObject({ text: 'Linz — Days of annual leave: 99', verdict: 'unsupported' })
    expect(answer.text).toMatch(/\| Linz \[\d\] \| 99 \|$/)
  })

  test('steps are numbered and each is a claim; a wrong passage does not become the footnote', async () => {
    const reply = JSON.stringify({
      items: [
        cell('1. Call the service desk before you return a laptop.', 2),
        cell('Put the laptop into the grey box at the gate.', 2),
      ],
    })
    const { answer } = await modelThatSays(reply).askIt(stepsQuestion)
    expect(answer.text).toMatch(
      /^1\. Call the service desk before you return a laptop\. \[1\]\n2\. Put the laptop into the grey box at the gate\. \[2\]$/,
    )
    expect(answer.citations.map(({ title }) => title)).toEqual(['Laptops', 'Laptops'])
  })

  test('an empty form refuses, as the word for "not in the passages" does', async () => {
    for (const reply of ['{"items": []}', 'NO_ANSWER']) {
      const { answer } = await modelThatSays(reply).askIt(stepsQuestion)
      expect(answer).toMatchObject({ status: 'refused', refusal: { reason: 'no_evidence' }, text: '' })
    }
  })

  test('in strict mode a cell without a source is a dash and a step without one is left out', async () => {
    await updateWorkspaceSettings(database.db, scope, { strictMode: true })
    try {
      const inTable = await modelThatSays(table('99')).askIt(tableQuestion)
      expect(inTable.answer.text).toMatch(/\| 27 \[1\] \|\n\| Linz \[\d\] \| – \|$/)
      expect(inTable.answer.withheldClaims).toBe(1)
      const inSteps = await modelThatSays(
        steps('Bow to the moon at midnight in Vienna.', 'Call the service desk before you return a laptop.'),
      ).askIt(stepsQuestion)
      expect(inSteps.answer.text).toBe('2. Call the service desk before you return a laptop. [1]')
      const nothing = await modelThatSays(steps('Bow to the moon at midnight in Vienna.')).askIt(stepsQuestion)
      expect(nothing.answer).toMatchObject({ text: '', withheldClaims: 1 })
    } finally {
      await updateWorkspaceSettings(database.db, scope, { strictMode: false })
    }
  })
})

describe('a model that does not keep to the form', () => {
  test('is told once what is wrong, and what it mends counts as repaired', async () => {
    const whole = steps('Call the service desk before you return a laptop.')
    const { askIt, model } = modelThatSays(whole.slice(0, -9), whole)
    const { answer } = await askIt(stepsQuestion)
    expect(answer).toMatchObject({ status: 'answered', form: { kind: 'steps', outcome: 'repaired' } })
    expect(JSON.stringify(model.calls[1]?.prompt)).toContain('not one whole JSON object')
    expect(answer.usage.outputTokens).toBeGreaterThan(whole.length / 10)
  })

  test.each([prose, '{"items":[{"text":"Call the service desk","passages":[99]}]}', '{"items":'])(
    'twice, it is asked for prose, with all three calls in the bill: %s',
    async (bad) => {
      const { askIt, model } = modelThatSays(bad, bad, prose)
      const { answer } = await askIt(stepsQuestion)
      expect(answer).toMatchObject({ text: prose, status: 'answered', form: { kind: 'steps', outcome: 'prose' } })
      expect(model.calls).toHaveLength(3)
      expect(model.calls[2]?.responseFormat?.type).not.toBe('json')
      expect(answer.usage.inputTokens).toBeGreaterThan(0)
    },
  )

  test('is asked in words alone where its server declines JSON mode', async () => {
    const whole = steps('Call the service desk before you return a laptop.')
    const { askIt, model } = modelThatSays(new FootnoteError('provider_refused'), whole)
    const { answer } = await askIt(stepsQuestion)
    expect(answer).toMatchObject({ status: 'answered', form: { kind: 'steps', outcome: 'first' } })
    expect(model.calls.map(({ responseFormat }) => responseFormat?.type === 'json')).toEqual([true, false])
  })

  test('another failure of the model is that of the answer', async () => {
    const { answer } = await modelThatSays(new FootnoteError('provider_timeout')).askIt(stepsQuestion)
    expect(answer).toMatchObject({ status: 'failed', error: { code: 'provider_timeout' } })
  })

  test('a question for no form is asked as ever, and so is one of a model that only quotes', async () => {
    const { askIt, model, runtime } = modelThatSays('Employees in Graz get 27 days of annual leave [1].')
    const plain = await askIt('What do employees in Graz get?')
    expect(plain.answer.form).toBeUndefined()
    expect(model.calls[0]?.responseFormat?.type).not.toBe('json')
    const quoted = await ask(runtime, scope, { question: stepsQuestion })
    expect(quoted.answer.form).toBeUndefined()
    expect(quoted.answer.text).toContain('service desk')
  })
})

test('a draft of the cache is the same form again, checked anew', async () => {
  await updateWorkspaceSettings(database.db, scope, { answerCache: null })
  try {
    const { askIt, model } = modelThatSays(steps('Put the laptop into the grey box at the gate.'))
    const first = await askIt(stepsQuestion)
    const second = await askIt(stepsQuestion)
    expect(second.answer).toMatchObject({ text: first.answer.text, cache: 'hit', form: { outcome: 'cached' } })
    expect(model.calls).toHaveLength(1)
  } finally {
    await updateWorkspaceSettings(database.db, scope, { answerCache: 'off' })
  }
})

test('without a model a table of a document is shown as it is, each cell checked; the form is stored, replayed and taken from the cache', async () => {
  const rows = ['Plan | Standard | Premium', 'Data kept | 5 years | 10 years', 'Alarm steps | 1 | 5'].join('\n')
  await makeIndexedDocument(database.db, scope, { title: 'Plans', text: rows })
  const score = async (_: string, texts: readonly string[]) => texts.map((one) => (one.includes('Data kept') ? 8 : -6))
  const runtime = makeTestRuntime(database.db, { reranker: { ...createLexicalReranker(), score } })
  // Of two parts, each of which would be answered by itself.
  const question = 'What is the difference between the Standard and the Premium plan for data kept?'
  const { answer, events } = await ask(runtime, scope, { question })
  expect(answer.text).toMatch(
    /^\| Plan \| Standard \| Premium \|\n\| --- \| --- \| --- \|\n\| Data kept \[1\] \| 5 years \[1\] \| 10 years \[1\] \|\n\| Alarm steps \[2\] \| 1 \[2\] \| 5 \[2\] \|$/,
  )
  expect(answer).toMatchObject({ status: 'answered', form: { kind: 'comparison', outcome: 'quoted' } })
  expect(answer.claims.map(({ verdict }) => verdict)).not.toContain('unsupported')
  expect(events.find((event) => event.type === 'sources')).not.toHaveProperty('form')
  const replay = await replayAnswer(runtime, scope, { answerId: answer.id as never, change: {}, requestId: 'req_3' })
  expect(replay.after.text).toBe(answer.text)

  await updateWorkspaceSettings(database.db, scope, { answerForms: false })
  const plain = await ask(runtime, scope, { question: `${question} ` })
  await updateWorkspaceSettings(database.db, scope, { answerForms: true })
  expect(plain.answer.form).toBeUndefined()
  expect(plain.answer.text).toContain('—')
})
