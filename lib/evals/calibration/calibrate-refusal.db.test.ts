import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { calibrateRefusal } from './calibrate-refusal'

const { signal } = new AbortController()
const machines = ['press', 'lathe', 'oven', 'crane', 'mixer', 'pump', 'saw', 'dryer']
const towns = ['Arlberg', 'Brixton', 'Cordoba', 'Dresden']

let database: TestDatabase
let admin: Scope
let runtime: Runtime

beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

test('documents that give too few questions are told so, and nothing is suggested; members may not measure', async () => {
  await makeIndexedDocument(database.db, admin, { title: 'Note', text: 'The kettle was bought in 2019.' })
  await expect(calibrateRefusal(runtime, admin, { count: 40, seed: 1, signal })).rejects.toThrow(/30 are needed/)
  const member = await makeUser(database.db, { workspaceId: admin.workspaceId })
  await expect(calibrateRefusal(runtime, member, { count: 40, seed: 1, signal })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('questions of the documents are answered with their document and mostly refused without', async () => {
  for (const [at, machine] of machines.entries())
    for (const [index, town] of towns.entries()) {
      const text = `The ${machine} of ${town} was built in ${1950 + at * 4 + index}.`
      await makeIndexedDocument(database.db, admin, { title: `Machine book ${machine} ${town}`, text })
    }
  const told: number[] = []
  const input = { count: 30, seed: 7, signal, onProgress: (done: number) => void told.push(done) }
  const curve = await calibrateRefusal(runtime, admin, input)
  expect(curve.questions).toBe(30)
  expect(told.at(-1)).toBe(30)
  const at = curve.points.find(({ refuseBelow }) => refuseBelow === curve.suggested)
  expect(at?.answered.value).toBeGreaterThanOrEqual(0.95)
  expect(at?.refused.value).toBeGreaterThan(0.5)
})
