import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { saveTerm } from '@/db/queries/glossary/save-term'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { maxCheckedChars, type CheckEvent, type CheckResult } from '@/lib/domain/text-check'
import { toTermKey } from '@/lib/domain/text/to-term-key'
import type { Runtime } from '@/lib/runtime/runtime'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { checkText } from './check-text'
import { collectCheck } from './collect-check'

const leave =
  'Every employee has 30 days of annual leave. Unused annual leave carries over until 31 March. Interns do not receive a meal card.'
const german = 'Die Miete für das Lager beträgt 1.250,50 € im Monat.'

let database: TestDatabase
let scope: Scope
let runtime: Runtime
let collectionId: CollectionId

beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  collectionId = await makeCollection(database.db, scope)
  await makeIndexedDocument(database.db, scope, { title: 'Leave policy', text: leave, collectionId })
  await makeIndexedDocument(database.db, scope, { title: 'Lager', text: german, collectionId })
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

const begin = (text: string, more: { as?: Scope; signal?: AbortSignal; collectionIds?: CollectionId[] } = {}) =>
  checkText(runtime, more.as ?? scope, {
    text,
    collectionIds: more.collectionIds ?? [],
    requestId: 'req_1',
    signal: more.signal ?? new AbortController().signal,
  })
const verdictsOf = ({ sentences }: CheckResult): string[] => sentences.map((sentence) => sentence.verdict)

test('each sentence gets its verdict, in order, with the smallest span that carries or contradicts it', async () => {
  const text = `Our leave rules
Employees have thirty days of annual leave. Unused annual leave carries over until 30 April. Annual leave is granted by the moon council of interns. Chess olympiads happen biennially. Do you agree?`
  const result = await collectCheck(begin(text))
  expect(verdictsOf(result)).toEqual(['supported', 'contradicted', 'unsupported', 'nothing_found'])
  expect(result.pieces.filter((piece) => !piece.isClaim)).toHaveLength(2)
  const [supported, contradicted, unsupported, nothing] = result.sentences
  expect(supported?.spans).toMatchObject([
    { marker: 1, title: 'Leave policy', text: 'Every employee has 30 days of annual leave.' },
  ])
  expect(contradicted?.spans).toMatchObject([{ marker: 2, text: 'Unused annual leave carries over until 31 March.' }])
  expect(contradicted?.reasons[0]?.text).toMatch(/“30 April” is not there; it says “31 March”/)
  expect(unsupported?.spans.every(({ marker }) => marker === null)).toBe(true)
  expect(nothing?.spans).toEqual([])
  for (const { start, end, text: own } of result.sentences) expect(result.text.slice(start, end)).toContain(own)
})

test('two languages in one text, a denial dropped, and a sentence that leans on the one before', async () => {
  const text =
    'Das Lager kostet 1.250,50 € Miete im Monat. Die Miete beträgt 1.350,50 € im Monat. Interns receive a meal card. Every employee has annual leave. It is 30 days.'
  expect(verdictsOf(await collectCheck(begin(text)))).toEqual([
    'supported',
    'contradicted',
    'contradicted',
    'supported',
    'supported',
  ])
})

test('the neighbour’s documents, and those of a closed collection, are as if they were not there', async () => {
  const text = 'Every employee has 30 days of annual leave.'
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(verdictsOf(await collectCheck(begin(text, { as: neighbour })))).toEqual(['nothing_found'])

  const groupId = await makeGroup(database.db, scope.workspaceId)
  const closed = await makeCollection(database.db, scope, { groupIds: [groupId] })
  const secret = 'The salary band of level 7 is 91,000 euros.'
  await makeIndexedDocument(database.db, scope, { title: 'Bands', text: secret, collectionId: closed })
  const outside = await collectCheck(begin(secret))
  expect(verdictsOf(outside)).not.toContain('supported')
  expect(JSON.stringify(outside.sentences.map(({ spans }) => spans))).not.toContain('91,000')
  const insider = await makeUser(database.db, { workspaceId: scope.workspaceId, groupIds: [groupId] })
  expect(verdictsOf(await collectCheck(begin(secret, { as: insider })))).toEqual(['supported'])
  const elsewhere = await collectCheck(begin(secret, { as: insider, collectionIds: [collectionId] }))
  expect(verdictsOf(elsewhere)).not.toContain('supported')
})

test('a sentence in a wording of the glossary is carried by a passage in the other, and denied by it where the number differs', async () => {
  const { db } = database
  const admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, admin, { title: 'Absences', text: 'Paid time off is 30 days a year for everybody.' })
  const text = 'PTO is 30 days a year. PTO is 35 days a year.'
  expect(verdictsOf(await collectCheck(begin(text, { as: admin })))).not.toContain('supported')
  const keys = { termKey: toTermKey('PTO'), meaningKey: toTermKey('paid time off') }
  const rest = { definition: null, onlyCapitals: false, audience: 'everyone' as const }
  const input = { term: 'PTO', meaning: 'paid time off', ...keys, ...rest }
  await db.transaction((tx) => saveTerm(tx, admin, { input, now: new Date() }))
  expect(verdictsOf(await collectCheck(begin(text, { as: admin })))).toEqual(['supported', 'contradicted'])
})

test('what is no text, or too much of it, is refused before anything is searched', () => {
  expect(() => begin('')).toThrowError(expect.objectContaining({ code: 'text_empty' }))
  expect(() => begin('🙂 🙃 \u200b !')).toThrowError(expect.objectContaining({ code: 'text_empty' }))
  const page = `${'Every employee has 30 days of annual leave. '.repeat(65)}\n\n`
  expect(() => begin(page.repeat(200))).toThrowError(expect.objectContaining({ code: 'text_too_long' }))
  expect(() => begin('a '.repeat(maxCheckedChars / 2 + 1))).toThrowError(
    expect.objectContaining({ code: 'text_too_long' }),
  )
})

test('stop ends it after the sentence that is under way; two at a time is what one person may have', async () => {
  const stop = new AbortController()
  const seen: CheckEvent['type'][] = []
  for await (const event of begin('Annual leave is 30 days. '.repeat(40), { signal: stop.signal })) {
    seen.push(event.type)
    if (seen.length === 3) stop.abort()
  }
  expect(seen).toEqual(['started', 'checked', 'checked'])

  const [first, second] = [begin('Annual leave is 30 days.'), begin('Annual leave is 30 days.')]
  expect(() => begin('Annual leave is 30 days.')).toThrowError(expect.objectContaining({ code: 'rate_limited' }))
  await Promise.all([collectCheck(first), collectCheck(second)])
  expect(verdictsOf(await collectCheck(begin('Annual leave is 30 days.')))).toHaveLength(1)
})
