import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { listOperations } from '@/db/queries/tools/list-operations'
import { listServices } from '@/db/queries/tools/list-services'
import { tablesOfWorkspace } from '@/db/queries/workspace-deletion/tables-of-workspace'
import { auditLog, groups, toolServices } from '@/db/schema'
import { createTestDatabase, makeGroup, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { deleteGroup } from '@/lib/auth/delete-group'
import type { Scope } from '@/lib/domain/scope'
import type { ToolAuth } from '@/lib/domain/tool-service'
import { callTools } from '@/lib/models/testing/script-deep-model'
import { makeDeepWorld } from '../../testing/deep-world'
import { makeTestRuntime } from '../../testing/make-test-runtime'
import { guardArguments } from '../guard-arguments'
import { startOrderServer, type OrderServer } from '../testing/start-order-server'
import { fetchOpenApi } from './fetch-openapi'
import { removeToolService } from './remove-tool-service'
import { saveToolService } from './save-tool-service'
import { serviceFields } from './service-input'
import { switchOperation } from './switch-operation'
import { tryOperation } from './try-operation'

vi.mock('@/lib/config/env', async (original) => {
  const env = await original<typeof import('@/lib/config/env')>()
  const readEnv = (...given: Parameters<typeof env.readEnv>) => ({
    ...env.readEnv(...given),
    FOOTNOTE_CONNECTOR_HOSTS: ['127.0.0.1'],
    FOOTNOTE_SECRET: 'ab'.repeat(32),
  })
  return { ...env, readEnv }
})

const secret = 'sk-order-9f8e7d6c5b4a'
const getOrder = 'GET /orders/{id}'
let database: TestDatabase
let server: OrderServer
let admin: Scope
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  server = await startOrderServer()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  return () => server.close()
})

const runtime = () => makeTestRuntime(database.db)
const fieldsOf = (auth: ToolAuth = { kind: 'none' }, key: string | null = null) => ({
  name: 'Orders',
  baseUrl: server.url,
  auth,
  secret: key,
  groupIds: [],
})
const add = (auth?: ToolAuth, key?: string, scope = admin) =>
  saveToolService(runtime(), scope, { ...fieldsOf(auth, key), document: { text: server.document, from: null } })
const modes = async (serviceId: Awaited<ReturnType<typeof add>>['id']) =>
  Object.fromEntries((await listOperations(database.db, admin, { serviceId })).map(({ key, mode }) => [key, mode]))

/** Every row of every table that belongs to a workspace, as text. */
async function allRows(): Promise<string> {
  const rows: string[] = []
  for (const table of tablesOfWorkspace()) {
    const found = await database.db.execute<{ row: string }>(
      sql`select row_to_json(t)::text as row from ${sql.identifier(table)} t`,
    )
    rows.push(...found.map(({ row }) => row))
  }
  return rows.join('\n')
}

test('what reads is on, what changes something and what cannot be asked is off; a new document keeps the switches', async () => {
  const { id } = await add()
  expect(await modes(id)).toEqual({
    'GET /orders': 'on',
    [getOrder]: 'on',
    'POST /orders/{id}/cancel': 'off',
    'POST /labels': 'off',
  })
  await switchOperation(runtime(), admin, { serviceId: id, key: 'GET /orders', mode: 'off' })
  const { '/labels': _labels, ...paths } = (JSON.parse(server.document) as { paths: Record<string, object> }).paths
  const next = JSON.stringify({ ...JSON.parse(server.document), paths: { ...paths, '/stock': { get: {} } } })
  await saveToolService(runtime(), admin, { ...fieldsOf(), serviceId: id, document: { text: next, from: null } })
  expect(await modes(id)).toMatchObject({ 'GET /orders': 'off', [getOrder]: 'on', 'GET /stock': 'on' })
  expect(await modes(id)).not.toHaveProperty('POST /labels')
  await expect(
    switchOperation(runtime(), admin, { serviceId: id, key: 'POST /orders/{id}/cancel', mode: 'on' }),
  ).rejects.toThrow('confirm')
})

test('only admins of the workspace add, change, switch, try, remove', async () => {
  const { id: serviceId } = await add()
  const reviewer = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'reviewer' })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  for (const [scope, code] of [
    [reviewer, 'forbidden'],
    [neighbour, 'not_found'],
  ] as const) {
    const refused = expect.objectContaining({ code })
    await expect(switchOperation(runtime(), scope, { serviceId, key: getOrder, mode: 'off' })).rejects.toEqual(refused)
    await expect(tryOperation(runtime(), scope, { serviceId, key: getOrder, args: { id: '1' } })).rejects.toEqual(
      refused,
    )
    await expect(removeToolService(runtime(), scope, { serviceId })).rejects.toEqual(refused)
    await expect(saveToolService(runtime(), scope, { ...fieldsOf(), serviceId })).rejects.toEqual(refused)
  }
  await expect(add(undefined, undefined, reviewer)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(fetchOpenApi(reviewer, { address: server.url })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await listServices(database.db, neighbour)).toEqual([])
  expect(server.requests).toEqual([])
})

const auths: ToolAuth[] = [
  { kind: 'bearer' },
  { kind: 'header', name: 'X-Api-Key' },
  { kind: 'query', name: 'api_key' },
  { kind: 'basic', username: 'footnote' },
]
test.each(auths)('the key of $kind is sent to the service, and stands nowhere else', async (auth) => {
  const world = await makeDeepWorld(database)
  const { id: serviceId } = await add(auth, secret, world.scope)
  const inBasic = Buffer.from(`footnote:${secret}`).toString('base64')
  // A service that says back all that it was sent.
  const echo = (response: ServerResponse): void => {
    const last = server.requests.at(-1)
    const all = JSON.stringify({ said: last, plain: secret, basic: auth.kind === 'basic' ? inBasic : '' })
    response.writeHead(200, { 'content-type': 'application/json' }).end(all)
  }
  server.replies.set('/orders/4711', echo)
  server.replies.set(`/orders/4711?api_key=${secret}`, echo)
  const call = callTools({ name: 'orders_get_orders_id', input: { id: '4711' } })
  const asked = await world.askDeeply(
    { rounds: [call], report: 'What was said is a method of GET [3].' },
    'Where is order 4711?',
  )
  expect(asked.steps.at(-1)).toMatchObject({ kind: 'ask_service', state: 'done' })
  const tried = await tryOperation(world.runtimeWith(asked.model), world.scope, {
    serviceId,
    key: getOrder,
    args: { id: '4711' },
  })
  const sent = JSON.stringify(server.requests)
  expect(sent).toContain(auth.kind === 'basic' ? inBasic : secret)
  const told = JSON.stringify([
    asked.model.calls,
    asked.events.filter(({ type }) => type === 'step' || type === 'sources'),
    tried,
  ])
  const rows = await allRows()
  const listed = JSON.stringify(await listServices(database.db, world.scope))
  for (const form of [secret, inBasic, 'sk-order'])
    for (const place of [told, listed, rows]) expect(place).not.toContain(form)
  const [stored] = await database.db.select().from(toolServices).where(eq(toolServices.id, serviceId))
  expect(stored?.encryptedSecret).toMatch(/^v1\./)
})

test('errors say nothing of the key, also when the address has it', async () => {
  const { id: serviceId } = await add({ kind: 'query', name: 'api_key' }, secret)
  await server.close()
  const failure = await tryOperation(runtime(), admin, { serviceId, key: getOrder, args: { id: '1' } }).catch(
    (thrown: unknown) => thrown,
  )
  expect(failure).toMatchObject({ code: 'tool_unreachable' })
  expect(inspect(failure, { depth: 10 })).not.toContain(secret)
  server = await startOrderServer()
})

test('a stored key goes only where it was entered for', async () => {
  const { id: serviceId } = await add({ kind: 'bearer' }, secret)
  const save = (change: object) =>
    saveToolService(runtime(), admin, { ...fieldsOf({ kind: 'bearer' }), serviceId, ...change })
  await save({ name: 'Orders of the shop' })
  await expect(save({ baseUrl: 'https://evil.example' })).rejects.toMatchObject({ code: 'connector_secret_needed' })
  await expect(save({ auth: { kind: 'header', name: 'X-Key' } })).rejects.toMatchObject({
    code: 'connector_secret_needed',
  })
  await save({ auth: { kind: 'none' } })
  const [stored] = await database.db.select().from(toolServices).where(eq(toolServices.id, serviceId))
  expect(stored?.encryptedSecret).toBeNull()
  await expect(save({})).rejects.toMatchObject({ code: 'invalid_request' })
})

test('addresses inside the own network are refused unless their host is named', async () => {
  for (const baseUrl of ['http://127.0.0.2', 'http://10.0.0.1/api', 'http://169.254.169.254', 'http://[::1]'])
    await expect(
      saveToolService(runtime(), admin, { ...fieldsOf(), baseUrl, document: { text: server.document, from: null } }),
    ).rejects.toMatchObject({
      code: 'connector_address_refused',
    })
  await expect(fetchOpenApi(admin, { address: 'http://10.0.0.1/openapi.json' })).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  expect(await fetchOpenApi(admin, { address: `${server.url}/openapi.json` })).toMatchObject({ text: server.document })
  await expect(fetchOpenApi(admin, { address: `${server.url}/nothing` })).rejects.toMatchObject({
    code: 'tool_unreachable',
  })
  for (const baseUrl of ['ftp://a.example', 'https://ada:pw@a.example', 'https://a.example?key=1', 'nonsense'])
    expect(serviceFields.safeParse({ ...fieldsOf(), baseUrl }).success).toBe(false)
})

test('trying says status, time and answer, or which argument is wrong', async () => {
  const { id: serviceId } = await add()
  const attempt = (args: unknown, key = getOrder) => tryOperation(runtime(), admin, { serviceId, key, args })
  expect(await attempt({ id: '4711' })).toMatchObject({
    status: 200,
    isCut: false,
    text: expect.stringContaining('status: shipped') as string,
  })
  expect(await attempt({ id: '1' })).toMatchObject({ status: 404 })
  await expect(attempt({ id: 4711 })).rejects.toThrow(/^id: /)
  await expect(attempt({}, 'POST /labels')).rejects.toThrow('other than JSON')
  server.replies.set(
    '/orders/4711',
    (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('word '.repeat(5_000)),
  )
  const long = await attempt({ id: '4711' })
  expect(long.isCut).toBe(true)
  expect(long.text.length).toBeLessThanOrEqual(6_000)
})

test('each act is in the audit log, without key, arguments or words', async () => {
  const groupId = await makeGroup(database.db, admin.workspaceId)
  const { id: serviceId } = await add({ kind: 'bearer' }, secret)
  await saveToolService(runtime(), admin, { ...fieldsOf({ kind: 'bearer' }), serviceId, groupIds: [groupId] })
  await switchOperation(runtime(), admin, { serviceId, key: getOrder, mode: 'off' })
  await tryOperation(runtime(), admin, { serviceId, key: getOrder, args: { id: 'private-4711' } })
  await expect(deleteGroup({ db: database.db } as never, admin, { groupId })).rejects.toMatchObject({
    code: 'conflict',
  })
  await removeToolService(runtime(), admin, { serviceId })
  const entries = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.targetId, serviceId))
    .orderBy(auditLog.sequence)
  expect(entries.map(({ action }) => action)).toEqual([
    'tool-service.added',
    'tool-service.changed',
    'tool-operation.switched',
    'tool-operation.tried',
    'tool-service.removed',
  ])
  expect(JSON.stringify(entries)).not.toMatch(/private-4711|sk-order/)
  await deleteGroup({ db: database.db } as never, admin, { groupId })
  expect(await database.db.select().from(groups).where(eq(groups.id, groupId))).toEqual([])
})

test('two services of one name are refused', async () => {
  await add()
  await expect(
    saveToolService(runtime(), admin, {
      ...fieldsOf(),
      name: 'orders',
      document: { text: server.document, from: null },
    }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('personal data in arguments is masked or kept back, unless the service runs on this machine', () => {
  const args = { to: 'ada@example.com', note: ['call ada@example.com'] }
  const far = 'https://api.example.com'
  expect(guardArguments(args, far, {}).args).toEqual(args)
  expect(guardArguments(args, 'http://localhost:8080', { personalDataToProviders: 'block' }).args).toEqual(args)
  const masked = guardArguments(args, far, { personalDataToProviders: 'mask' })
  expect(masked.args).toEqual({ to: 'PII_EMAIL_1', note: ['call PII_EMAIL_1'] })
  expect(masked.restore('sent to PII_EMAIL_1')).toBe('sent to ada@example.com')
  expect(() => guardArguments(args, far, { personalDataToProviders: 'block' })).toThrow()
})

test('trying keeps to the workspace’s word on personal data', async () => {
  const { id: serviceId } = await add()
  await updateWorkspaceSettings(database.db, admin, { personalDataToProviders: 'block' })
  expect(
    await tryOperation(runtime(), admin, { serviceId, key: getOrder, args: { id: 'ada@example.com' } }),
  ).toMatchObject({ status: 404 })
})
