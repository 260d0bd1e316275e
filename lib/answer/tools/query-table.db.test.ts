import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { callTools } from '@/lib/models/testing/script-deep-model'
import { deepPlan, makeDeepWorld } from '../testing/deep-world'

const berths = [
  ['North', '310'],
  ['South', '275'],
  ['East', '150'],
]
  .map(([pier, fee]) => `Pier: ${pier}; Season fee of the berth: ${fee} EUR; Boats: 4`)
  .join('\n')
const many = Array.from({ length: 40 }, (_, at) => `Locker: ${at}; Rent of the locker: 10 EUR`).join('\n\n')

let database: TestDatabase
let world: Awaited<ReturnType<typeof makeDeepWorld>>
beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeDeepWorld(database)
  await makeIndexedDocument(database.db, world.scope, { title: 'Berths of Tarnvik', text: berths })
  await makeIndexedDocument(database.db, world.scope, { title: 'Lockers of Hallvik', text: many })
})
afterAll(() => database.close())

const askTable = (question: string, input: object, report: string) =>
  world.askDeeply(
    { plan: deepPlan, rounds: [callTools({ name: 'query_table', input: { passage: 1, ...input } })], report },
    question,
  )

test('a sum over the rows of a table is calculated, cites each row, and is told with the rows', async () => {
  const { answer, steps, model } = await askTable(
    'What is the season fee of the berth at each pier of Tarnvik?',
    {
      where: [{ column: 'Season fee of the berth', is: 'more', value: '200' }],
      figure: { what: 'sum', column: 'Season fee of the berth' },
    },
    'The season fee of the berth at the piers North and South is 585 EUR [1].',
  )
  expect(steps.at(-1)).toMatchObject({ kind: 'query_table', state: 'done', found: 2 })
  expect(JSON.stringify(model.calls.at(-1)?.prompt)).toContain('sum of Season fee of the berth over 2 rows = 585 EUR')
  expect(answer.claims[0]).toMatchObject({ verdict: 'supported', calculation: { result: '585 EUR' } })
  expect(answer.claims[0]?.citations).toHaveLength(2)
})

test('a figure over more rows than can be cited is refused, and so is what is no table', async () => {
  const lockers = await askTable(
    'What is the rent of locker 7 of Hallvik?',
    { figure: { what: 'sum', column: 'Rent of the locker' } },
    'NO_ANSWER',
  )
  expect(lockers.steps.at(-1)).toMatchObject({ kind: 'query_table', state: 'refused', reason: 'not_carried' })
  const prose = await askTable('How is leave asked for in the calendar?', { figure: { what: 'count' } }, 'NO_ANSWER')
  expect(prose.steps.at(-1)).toMatchObject({ kind: 'query_table', state: 'refused', reason: 'invalid_arguments' })
})

test('a neighbour’s table is nobody’s', async () => {
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  const { model } = await world.askDeeply(
    { rounds: [callTools({ name: 'query_table', input: { passage: 1, figure: { what: 'count' } } })] },
    'What is the season fee of the berth at each pier of Tarnvik?',
    neighbour,
  )
  expect(JSON.stringify(model.calls)).not.toMatch(/310|Season fee of the berth:/)
})
