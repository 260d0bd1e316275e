import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { createApiKey } from '@/lib/auth/create-api-key'
import type { Role, Scope } from '@/lib/domain/scope'
import { makeExperimentWorld } from '@/lib/evals/experiments/testing/make-experiment-world'
import * as evalRoute from './[id]/eval/route'
import * as oneRoute from './[id]/route'
import * as route from './route'

let database: TestDatabase
let world: Awaited<ReturnType<typeof makeExperimentWorld>>
// Where get-runtime.ts keeps the web process's runtime: the routes are those of the product.
const holder = globalThis as typeof globalThis & { footnoteRuntime?: Promise<unknown> | undefined }

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await makeExperimentWorld(database.db)
  holder.footnoteRuntime = Promise.resolve(world.runtime)
})
afterEach(() => {
  holder.footnoteRuntime = undefined
})

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>
type Said = { readonly status: number; readonly body: Record<string, unknown> }

/** Somebody who calls with a key of their own. */
async function caller(scope: Scope) {
  const { key } = await createApiKey(world.runtime, scope, { name: 'test' })
  return async (handler: Handler, method: string, path: string, body?: unknown, more = {}): Promise<Said> => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...more }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const request = new Request(`http://footnote.example/api/v1/experiments${path}`, { method, headers, ...sent })
    const id = path.split(/[/?]/)[1] ?? ''
    const response = await handler(request, { params: Promise.resolve(id === '' ? {} : { id }) })
    return { status: response.status, body: (await response.json()) as Said['body'] }
  }
}
const someone = async (role: Role) => caller(await makeUser(world.db, { workspaceId: world.workspaceId, role }))
const draft = {
  name: 'Fewer passages, by program',
  rationale: 'Four passages hold the answer as often as eight.',
  change: { what: 'retrieval', value: { k: 4, vectorWeight: 0.45 } },
  plan: { steps: [20], answersPerStep: 20, minutesPerStep: 0 },
}

test('a draft is made once however often it is sent, is read, changed, listed page by page, and deleted', async () => {
  const send = await caller(world.admin)
  const once = { 'idempotency-key': 'draft-1' }
  const made = await send(route.POST, 'POST', '', draft, once)
  expect(made.status).toBe(201)
  const id = String(made.body['id'])
  expect(await send(route.POST, 'POST', '', draft, once)).toEqual(made)
  expect(await send(route.POST, 'POST', '', { ...draft, name: 'Another' }, once)).toMatchObject({
    status: 422,
    body: { code: 'idempotency_mismatch' },
  })
  expect(await send(oneRoute.GET, 'GET', `/${id}`)).toMatchObject({
    status: 200,
    body: { id, status: 'draft', audience: { groupIds: [], userIds: [] }, gate: { state: 'none' }, control: null },
  })
  const changed = await send(oneRoute.PUT, 'PUT', `/${id}`, { ...draft, name: 'Fewer still' })
  expect(changed.body).toMatchObject({
    name: 'Fewer still',
    events: [{ kind: 'changed', by: 'Ada' }, { kind: 'created' }],
  })
  const other = await send(route.POST, 'POST', '', { ...draft, change: { what: 'model', value: 'test:cheap' } })
  const page = async (query: string) => (await send(route.GET, 'GET', `?limit=1${query}`)).body
  const first = await page('')
  expect(first).toMatchObject({ items: [{ id: other.body['id'] }] })
  expect(await page(`&cursor=${String(first['nextCursor'])}`)).toMatchObject({ items: [{ id }], nextCursor: null })
  expect(await page('&status=running')).toEqual({ items: [], nextCursor: null })
  expect(await send(oneRoute.DELETE, 'DELETE', `/${id}`)).toEqual({ status: 200, body: { id } })
  expect((await send(oneRoute.GET, 'GET', `/${id}`)).status).toBe(404)
})

test.each([
  [{ ...draft, change: { what: 'strict', value: false } }, 422, 'experiment_changes_nothing'],
  [{ ...draft, change: { what: 'model', value: 'openai:nobody' } }, 422, 'provider_not_configured'],
  [{ ...draft, change: { what: 'retrieval', value: { vectorWeight: 2 } } }, 400, 'invalid_request'],
  [{ ...draft, plan: { ...draft.plan, steps: [100] } }, 400, 'invalid_request'],
  [{ ...draft, audience: { groupIds: ['grp_none'], userIds: [] } }, 404, 'not_found'],
])('a draft that makes no sense is refused with its reason', async (body, status, code) => {
  const send = await caller(world.admin)
  expect(await send(route.POST, 'POST', '', body)).toMatchObject({ status, body: { code } })
})

test(
  'it starts once the golden set has been run with and without it, is widened, stopped, and ended',
  { timeout: 120_000 },
  async () => {
    const send = await caller(world.admin)
    const id = String((await send(route.POST, 'POST', '', draft)).body['id'])
    const act = (body: unknown) => send(oneRoute.POST, 'POST', `/${id}`, body)
    const blocked = { status: 409, body: { code: 'experiment_gate_blocks' } }
    expect(await act({ action: 'start' })).toMatchObject(blocked)
    expect(await act({ action: 'start', reason: ' ' })).toMatchObject({ body: { code: 'experiment_needs_reason' } })
    const runs = await send(evalRoute.POST, 'POST', `/${id}/eval`, { suite: 'feedback' })
    expect(runs).toMatchObject({
      status: 202,
      body: { candidateRunId: expect.stringMatching(/^run_|^evr_/) as string },
    })
    await world.runQueued()
    expect(await act({ action: 'start' })).toMatchObject({ status: 200, body: { status: 'running', percent: 20 } })
    expect(await act({ action: 'widen' })).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect((await act({ action: 'widen', percent: 50 })).body).toMatchObject({ percent: 50 })

    const readers = await world.readers(id, 3)
    for (const reader of readers) await world.askAs(reader)
    const { body } = await send(oneRoute.GET, 'GET', `/${id}`)
    expect(body).toMatchObject({
      gate: { state: 'passed', reasons: [] },
      sides: { control: { answers: 3, readers: 3 }, treatment: { answers: 3, readers: 3 } },
      outcome: expect.arrayContaining([expect.stringContaining('No difference in cost')]) as object,
    })
    const figures = body['figures'] as { name: string; control: { value: number } }[]
    expect(figures.find(({ name }) => name === 'refused')?.control.value).toBe(0)
    expect(body['guards']).toContainEqual(expect.objectContaining({ name: 'refused', treatment: { n: 3, mean: 0 } }))

    expect((await act({ action: 'stop' })).body).toMatchObject({ status: 'stopped' })
    expect(await act({ action: 'stop' })).toMatchObject({ status: 409, body: { code: 'experiment_moved_on' } })
    expect((await act({ action: 'take' })).body).toMatchObject({ status: 'taken' })
    expect((await act({ action: 'roll-back' })).body).toMatchObject({ status: 'rolled_back' })
    expect(await send(oneRoute.DELETE, 'DELETE', `/${id}`)).toMatchObject({ body: { code: 'experiment_moved_on' } })
  },
)

test('reviewers read, members do not, neither changes anything, and a neighbour finds nothing', async () => {
  const id = await world.started({ what: 'model', value: 'test:cheap' })
  const [reviewer, member] = [await someone('reviewer'), await someone('member')]
  expect((await reviewer(oneRoute.GET, 'GET', `/${id}`)).status).toBe(200)
  expect((await reviewer(route.GET, 'GET', '')).body).toMatchObject({ items: [{ id }] })
  const forbidden = { status: 403, body: { code: 'forbidden' } }
  expect(await member(route.GET, 'GET', '')).toMatchObject(forbidden)
  for (const send of [reviewer, member]) {
    expect(await send(route.POST, 'POST', '', draft)).toMatchObject(forbidden)
    expect(await send(oneRoute.POST, 'POST', `/${id}`, { action: 'stop' })).toMatchObject(forbidden)
    expect(await send(evalRoute.POST, 'POST', `/${id}/eval`, { suite: 'feedback' })).toMatchObject(forbidden)
  }
  const elsewhere = await makeUser(world.db, { workspaceId: await makeWorkspace(world.db), role: 'admin' })
  const neighbour = await caller(elsewhere)
  expect((await neighbour(oneRoute.GET, 'GET', `/${id}`)).status).toBe(404)
  expect((await neighbour(route.GET, 'GET', '')).body).toEqual({ items: [], nextCursor: null })
  expect(await neighbour(oneRoute.POST, 'POST', `/${id}`, { action: 'stop' })).toMatchObject({
    body: { code: 'not_found' },
  })
})
