import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertModelCalls, type NewModelCall } from '@/db/queries/model-calls'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeGroup, makeUser, makeWorkspace } from '@/db/testing/factories'
import type { GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { findBudgets } from './find-budgets'
import { hasBudgetSubject } from './has-budget-subject'
import { listBudgetSubjects } from './list-budget-subjects'
import { listBudgets } from './list-budgets'
import { reserveBudget } from './reserve-budget'
import { deleteBudget, writeBudget, type BudgetInput } from './write-budget'

let database: TestDatabase
let ada: Scope
let ben: Scope
let neighbour: Scope
let group: GroupId

const now = new Date('2026-11-27T12:00:00Z')
const call = (fields: Partial<NewModelCall>): NewModelCall => ({
  task: 'answer',
  provider: 'openai',
  model: 'openai:gpt-test',
  totalMs: 100,
  outcome: 'ok',
  requestId: 'req_1',
  createdAt: now,
  ...fields,
})
const budget = (fields: Partial<BudgetInput> = {}): BudgetInput => ({
  id: newId('budget'),
  subjectKind: 'workspace',
  subjectId: '',
  period: 'month',
  softMicroUsd: null,
  hardMicroUsd: 1000,
  softAction: 'warn',
  cheaperModel: null,
  contact: null,
  ...fields,
})
const save = (scope: Scope, fields: Partial<BudgetInput> = {}) =>
  database.db.transaction((tx) => writeBudget(tx, scope, budget(fields)))
const reserve = (scope: Scope, microUsd: number, callId: string = newId('modelCall'), at = now) =>
  reserveBudget(database.db, scope, { callId, microUsd, now: at, expiresAt: new Date(at.getTime() + 60_000) })
const standing = async (scope: Scope, at = now) => (await findBudgets(database.db, scope, { now: at }))[0]

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  const workspaceId = await makeWorkspace(database.db)
  group = await makeGroup(database.db, workspaceId, `Lab ${newId('group')}`)
  ada = await makeUser(database.db, { workspaceId, role: 'admin', name: 'Ada' })
  ben = await makeUser(database.db, { workspaceId, groupIds: [group], name: 'Ben' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})

describe('what was spent', () => {
  it('counts for the workspace, the person, their groups and their key, each once however often it is written', async () => {
    const withKey: Scope = { ...ben, apiKeyId: 'key_1' }
    await save(ada)
    await save(ada, { subjectKind: 'group', subjectId: group })
    await save(ada, { subjectKind: 'user', subjectId: ben.userId })
    await save(ada, { subjectKind: 'key', subjectId: 'key_1' })
    const paid = call({ id: newId('modelCall'), costMicroUsd: 300 })
    await insertModelCalls(database.db, withKey, [paid])
    await insertModelCalls(database.db, withKey, [paid])
    await insertModelCalls(database.db, ben, [call({ costMicroUsd: 20 })])
    await insertModelCalls(database.db, ada, [call({ costMicroUsd: 1 })])
    const spent = Object.fromEntries(
      (await listBudgets(database.db, ada, { now })).map((one) => [one.subjectKind, one.spentMicroUsd]),
    )
    expect(spent).toEqual({ workspace: 321, group: 320, user: 320, key: 300 })
    expect((await findBudgets(database.db, withKey, { now })).map(({ subjectKind }) => subjectKind)).toHaveLength(4)
    expect(await findBudgets(database.db, ada, { now })).toHaveLength(1)
  })

  it('holds for a budget that is made afterwards, and only in its own period', async () => {
    await insertModelCalls(database.db, ada, [
      call({ costMicroUsd: 5 }),
      call({ costMicroUsd: 70, createdAt: new Date('2026-11-01T00:00:00Z') }),
      call({ costMicroUsd: 900, createdAt: new Date('2026-10-31T23:59:59Z') }),
    ])
    await save(ada, { period: 'day' })
    await save(ada, { period: 'month' })
    const found = await listBudgets(database.db, ada, { now })
    expect(found.map(({ period, spentMicroUsd }) => [period, spentMicroUsd])).toEqual([
      ['day', 5],
      ['month', 75],
    ])
  })

  it('by a clock that was ahead is not forgotten when it is set back, and none of it is given away twice', async () => {
    await save(ada, { period: 'day', hardMicroUsd: 100 })
    const ahead = new Date('2026-11-28T00:30:00Z')
    await insertModelCalls(database.db, ada, [call({ costMicroUsd: 90, createdAt: ahead })])
    // An hour back, to the day before: what was spent since counts for this day too, and for its own once that comes.
    const back = new Date('2026-11-27T23:30:00Z')
    expect(await standing(ada, back)).toMatchObject({ spentMicroUsd: 90 })
    await insertModelCalls(database.db, ada, [call({ costMicroUsd: 10, createdAt: back })])
    expect(await reserve(ada, 1, newId('modelCall'), back)).toMatchObject({ spentMicroUsd: 100 })
    expect(await standing(ada, ahead)).toMatchObject({ spentMicroUsd: 90 })
  })

  it('without a price is counted as a call and as no money', async () => {
    await save(ada)
    await insertModelCalls(database.db, ada, [call({ unpriced: true }), call({ unpriced: true }), call({})])
    expect(await standing(ada)).toMatchObject({ spentMicroUsd: 0, unpricedCalls: 2 })
  })
})

describe('reserveBudget', () => {
  it('holds what a call may cost until its row is written', async () => {
    await save(ada)
    const id = newId('modelCall')
    expect(await reserve(ada, 400, id)).toBeNull()
    expect(await standing(ada)).toMatchObject({ spentMicroUsd: 0, reservedMicroUsd: 400 })
    await insertModelCalls(database.db, ada, [call({ id, costMicroUsd: 150 })])
    expect(await standing(ada)).toMatchObject({ spentMicroUsd: 150, reservedMicroUsd: 0 })
  })

  it('refuses what does not fit beside others, and gives the last of it away alone', async () => {
    await save(ada)
    expect(await reserve(ada, 900)).toBeNull()
    expect(await reserve(ben, 200)).toMatchObject({ hardMicroUsd: 1000, reservedMicroUsd: 900, contact: 'Ada' })
    await insertModelCalls(database.db, ada, [call({ costMicroUsd: 950 })])
    const later = new Date(now.getTime() + 61_000)
    expect(await reserve(ada, 200, newId('modelCall'), later)).toBeNull()
    expect(await reserve(ada, 1, newId('modelCall'), later)).not.toBeNull()
  })

  it('refuses everything once it is spent, also what would cost nothing', async () => {
    await save(ada)
    await insertModelCalls(database.db, ada, [call({ costMicroUsd: 1000 })])
    expect(await reserve(ada, 0)).not.toBeNull()
    expect(await reserve(ada, 0, newId('modelCall'), new Date('2026-12-01T00:00:00Z'))).toBeNull()
  })

  it('asks every budget that limits the call, and holds nothing where one of them refuses', async () => {
    await save(ada)
    await save(ada, { subjectKind: 'group', subjectId: group, hardMicroUsd: 0 })
    expect(await reserve(ben, 10)).toMatchObject({ subjectKind: 'group' })
    expect(await standing(ada)).toMatchObject({ reservedMicroUsd: 0 })
    expect(await reserve(ada, 10)).toBeNull()
  })

  it('admits of fifty at once exactly those that fit', async () => {
    await save(ada)
    const asked = await Promise.all(Array.from({ length: 50 }, () => reserve(ada, 90)))
    expect(asked.filter((refusing) => refusing === null)).toHaveLength(11)
    expect(await standing(ada)).toMatchObject({ reservedMicroUsd: 990 })
  })

  it('holds nothing where there is a soft limit only', async () => {
    await save(ada, { softMicroUsd: 10, hardMicroUsd: null })
    expect(await reserve(ada, 5000)).toBeNull()
    expect(await standing(ada)).toMatchObject({ reservedMicroUsd: 0 })
  })
})

describe('next door', () => {
  it('nothing of a budget is seen, spent, held or removed', async () => {
    const { id } = await save(ada, { hardMicroUsd: 0 })
    await insertModelCalls(database.db, ada, [call({ costMicroUsd: 300 })])
    expect(await findBudgets(database.db, neighbour, { now })).toEqual([])
    expect(await listBudgets(database.db, neighbour, { now })).toEqual([])
    expect(await reserve(neighbour, 10_000)).toBeNull()
    expect(await database.db.transaction((tx) => deleteBudget(tx, neighbour, { budgetId: id }))).toBeNull()
    expect(await standing(ada)).toMatchObject({ id, spentMicroUsd: 300 })
    await save(neighbour)
    expect(await standing(neighbour)).toMatchObject({ spentMicroUsd: 0 })
  })

  it('nobody of it can have a budget here', async () => {
    expect(await hasBudgetSubject(database.db, ada, { kind: 'user', id: ben.userId })).toBe(true)
    expect(await hasBudgetSubject(database.db, ada, { kind: 'group', id: group })).toBe(true)
    expect(await hasBudgetSubject(database.db, neighbour, { kind: 'user', id: ben.userId })).toBe(false)
    expect(await hasBudgetSubject(database.db, neighbour, { kind: 'group', id: group })).toBe(false)
    expect(await hasBudgetSubject(database.db, ada, { kind: 'key', id: 'key_none' })).toBe(false)
    const here = await listBudgetSubjects(database.db, ada)
    expect(here.user.map(({ name }) => name)).toEqual(['Ada', 'Ben'])
    expect(here.group).toHaveLength(1)
    expect((await listBudgetSubjects(database.db, neighbour)).group).toEqual([])
  })
})

it('a subject has one budget a period: saving again changes it, and removing it lets go of what it held', async () => {
  const first = await save(ada)
  const again = await save(ada, { hardMicroUsd: 5, contact: 'Finance' })
  expect(again).toEqual({ id: first.id, isNew: false })
  expect(await listBudgets(database.db, ada, { now })).toMatchObject([{ hardMicroUsd: 5, contact: 'Finance' }])
  await reserve(ada, 3)
  expect(await database.db.transaction((tx) => deleteBudget(tx, ada, { budgetId: first.id }))).toMatchObject({
    period: 'month',
  })
  await save(ada)
  expect(await standing(ada)).toMatchObject({ reservedMicroUsd: 0 })
})
