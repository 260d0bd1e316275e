import type { APIRequestContext } from '@playwright/test'
import { baseUrl } from './support/base-url'
import { makeKey } from './support/make-key'
import { expect, test } from './support/test'

/** The whole life of an experiment by a program that has nothing but a key: no browser, no session. */
test.describe.configure({ mode: 'serial' })
test.use({ storageState: { cookies: [], origins: [] } })

/** What refuses nearly everything: no golden set lets it pass. */
const draft = {
  name: 'Refuse nearly everything',
  rationale: 'What is not certain is better not said. The gate will see that this goes too far.',
  change: { what: 'retrieval', value: { refuseBelow: 2 } },
  plan: { steps: [2], answersPerStep: 20, minutesPerStep: 60 },
}

let program: APIRequestContext
type Said = { readonly status: number; readonly body: Record<string, unknown> }

test.beforeAll(async ({ playwright }) => {
  const key = await makeKey('experiments by program')
  program = await playwright.request.newContext({
    baseURL: baseUrl,
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  })
})
test.afterAll(() => program.dispose())

async function send(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  data?: unknown,
  once?: string,
): Promise<Said> {
  const response = await program.fetch(`/api/v1/experiments${path}`, {
    method,
    ...(data !== undefined && { data }),
    ...(once !== undefined && { headers: { 'idempotency-key': once } }),
  })
  return { status: response.status(), body: (await response.json()) as Said['body'] }
}

test('a draft meets the golden set and is blocked, starts with a reason, widens, is taken, and put back', async () => {
  const once = `draft-${Date.now()}`
  const made = await send('POST', '', draft, once)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const id = String(made.body['id'])
  expect(await send('POST', '', draft, once)).toEqual(made)
  const act = (body: unknown) => send('POST', `/${id}`, body)

  // Before any run the gate has nothing to go by, and a draft can be neither widened, stopped nor taken.
  const unseen = await act({ action: 'start' })
  expect(unseen).toMatchObject({ status: 409, body: { code: 'experiment_gate_blocks' } })
  expect(unseen.body['detail']).toContain('No golden set has been run')
  for (const body of [
    { action: 'stop' },
    { action: 'take', reason: 'To see that it does not.' },
    { action: 'widen', percent: 20 },
  ])
    expect(await act(body)).toMatchObject({ status: 409, body: { code: 'experiment_moved_on' } })

  const runs = await send('POST', `/${id}/eval`, { suite: 'filters' })
  expect(runs.status, JSON.stringify(runs.body)).toBe(202)
  const gate = async () => (await send('GET', `/${id}`)).body['gate'] as { state: string; reasons: string[] }
  await expect.poll(async () => (await gate()).state, { intervals: [500] }).toBe('blocked')
  const [reason] = (await gate()).reasons
  const blocked = await act({ action: 'start' })
  expect(blocked).toMatchObject({ status: 409, body: { code: 'experiment_gate_blocks' } })
  expect(blocked.body['detail']).toContain(reason)
  expect(await act({ action: 'start', reason: ' ' })).toMatchObject({
    status: 422,
    body: { code: 'experiment_needs_reason' },
  })

  const why = 'To walk through it by program.'
  expect(await act({ action: 'start', reason: why })).toMatchObject({
    status: 200,
    body: { status: 'running', percent: 2 },
  })
  const smaller = await act({ action: 'widen', percent: 2 })
  expect(smaller).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(smaller.body['detail']).toContain('2 %')
  expect(await act({ action: 'widen', percent: 50 })).toMatchObject({ status: 200, body: { percent: 50 } })

  expect(await act({ action: 'take' })).toMatchObject({ status: 409, body: { code: 'experiment_gate_blocks' } })
  try {
    expect(await act({ action: 'take', reason: why })).toMatchObject({ status: 200, body: { status: 'taken' } })
  } finally {
    // The walks after this one answer with what the product ships.
    expect(await act({ action: 'roll-back' })).toMatchObject({ status: 200, body: { status: 'rolled_back' } })
  }
  const { body } = await send('GET', `/${id}`)
  const kinds = (body['events'] as { kind: string; note: string }[]).map(({ kind }) => kind)
  expect(kinds).toEqual(['put-back', 'taken', 'widened', 'started', 'eval-started', 'created'])
  expect(await send('DELETE', `/${id}`)).toMatchObject({ status: 409, body: { code: 'experiment_moved_on' } })
})

test('a draft is changed and deleted, and then there is nothing of that name', async () => {
  const id = String((await send('POST', '', draft)).body['id'])
  const fewer = { ...draft, name: 'Fewer passages', change: { what: 'retrieval', value: { k: 4 } } }
  expect(await send('PUT', `/${id}`, fewer)).toMatchObject({ status: 200, body: { name: 'Fewer passages' } })
  expect(await send('DELETE', `/${id}`)).toEqual({ status: 200, body: { id } })
  const gone = { status: 404, body: { code: 'not_found' } }
  expect(await send('GET', `/${id}`)).toMatchObject(gone)
  expect(await send('DELETE', `/${id}`)).toMatchObject(gone)
  expect(await send('PUT', `/${id}`, fewer)).toMatchObject(gone)
  for (const action of ['start', 'stop', 'take', 'keep', 'roll-back'])
    expect(await send('POST', `/${id}`, { action })).toMatchObject(gone)
  expect(await send('POST', `/${id}`, { action: 'widen', percent: 20 })).toMatchObject(gone)
})
