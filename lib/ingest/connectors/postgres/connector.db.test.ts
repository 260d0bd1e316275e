import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import { beforeEach, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import { useSource } from '../testing/use-source'
import { postgresConfig, type PostgresConfig } from './config'
import { postgresConnector } from './connector'

type SourceDatabase = {
  readonly url: string
  readonly username: string
  readonly secret: string
  close(): Promise<void>
} & Pick<TestDatabase, 'db'>

/** Another database than the product's own, in either mode, at an address of this machine. */
async function startDatabase(): Promise<SourceDatabase> {
  const database = await createTestDatabase()
  const { options } = (database.db as unknown as { $client: postgres.Sql }).$client
  const to = options.path
    ? { path: options.path }
    : { host: options.host[0] ?? '127.0.0.1', port: options.port[0] ?? 5432 }
  const open = new Set<Socket>()
  const proxy = createServer((near) => {
    const far = connect(to)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy()))
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    db: database.db,
    url: `postgres://127.0.0.1:${(proxy.address() as AddressInfo).port}/${options.database}`,
    username: options.user,
    secret: typeof options.pass === 'string' ? options.pass : '',
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
      await database.close()
    },
  }
}

let bench: SourceBench
let server: SourceDatabase
useSource(startDatabase, (made) => ({ bench, server } = made))
beforeEach(() => server.db.execute(sql`create table articles (number int, name text, words text, changed timestamptz)`))

const tools = () => makeTools({ secret: server.secret })
const config = (given: Partial<PostgresConfig> = {}): PostgresConfig =>
  postgresConfig.parse({
    url: server.url,
    tls: 'off',
    username: server.username,
    query: 'select * from articles order by number;',
    idColumn: 'number',
    titleColumn: 'name',
    bodyColumn: 'words',
    updatedColumn: 'changed',
    ...given,
  })
const source = (given: Partial<PostgresConfig> = {}) => ({ kind: 'postgres' as const, config: config(given) })
const list = (given: Partial<PostgresConfig> = {}, using = tools()) =>
  listAll(postgresConnector.listChanges(config(given), using, null))
const put = (...numbers: number[]) =>
  server.db
    .execute(sql`insert into articles select n, 'Pump ' || n, 'Pump ' || n || ' stands in hall ' || n || '.', '2026-03-01T10:00:00Z'
    from unnest(array[${sql.join(numbers, sql`, `)}]::int[]) as n`)
const fails = (code: string, words: string, given: Partial<PostgresConfig>, using = tools()) =>
  expect(list(given, using)).rejects.toMatchObject({ code, detail: expect.stringContaining(words) as string })

test('every row comes once over several pages, and that was all', async () => {
  await put(...Array.from({ length: 250 }, (_, i) => i + 1))
  const changes = tell(await list())
  expect(new Set(changes).size).toBe(251)
  expect(changes.slice(-2)).toEqual(['item 250', 'complete'])
})

test('rows come, become a revision when their text is another, and go', async () => {
  await put(1, 2, 3, 4)
  const connectorId = await bench.add(source(), null, server.secret)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [4, 4, 0, 0, 0] })
  expect((await bench.run(connectorId)).counts).toEqual([4, 0, 0, 0, 0])
  await server.db.execute(sql`update articles set words = 'Pump 1 was moved.' where number = 1`)
  await server.db.execute(sql`delete from articles where number = 2`)
  expect((await bench.run(connectorId)).counts).toEqual([3, 0, 1, 1, 0])
  expect(await bench.names()).toEqual(['1', '3', '4'])
})

test('a row is read with title and text, as Markdown or HTML', async () => {
  await put(7)
  const read = async (given: Partial<PostgresConfig>) => {
    const [item] = await list(given)
    if (item?.type !== 'item') throw new Error('there is a row')
    const { body, ...fetched } = await postgresConnector.fetchItem(config(given), tools(), item)
    return { ...fetched, written: await text(body) }
  }
  expect(await read({})).toMatchObject({ fileName: 'row.md', written: '# Pump 7\n\nPump 7 stands in hall 7.\n' })
  expect(await read({ updatedColumn: '', format: 'html' })).toEqual({
    fileName: 'row.html',
    written: expect.stringContaining('<h1>Pump 7</h1><div>Pump 7 stands in hall 7.</div>') as string,
  })
})

test('nothing but a query is run: no second statement, nothing that writes, and nothing out of its brackets', async () => {
  await put(1)
  for (const query of [
    'select * from articles; delete from articles',
    'delete from articles returning *',
    'select * from articles) as x; delete from articles; select * from (select 1',
    'with gone as (delete from articles returning *) select * from gone',
  ])
    await expect(list({ query })).rejects.toMatchObject({ code: 'connector_source_unreachable' })
  await server.db.execute(
    sql`create function take_all() returns setof articles language sql as 'delete from articles returning *'`,
  )
  await fails('connector_source_unreachable', 'read-only transaction', { query: 'select * from take_all()' })
  expect(tell(await list())).toEqual(['item 1', 'complete'])
})

test('rows of one name, or of none, are told and nothing is taken for gone', async () => {
  await put(1, 1)
  await fails('connector_source_unreachable', 'Two rows are called “1”', {})
  await server.db.execute(sql`update articles set number = null`)
  await fails('connector_source_unreachable', 'tells the rows apart', {})
})

test('a column that is not there, and a host that nobody has allowed, say so', async () => {
  await fails('connector_source_unreachable', 'footnote_query.headline does not exist', { titleColumn: 'headline' })
  await expect(list({}, makeTools({ secret: server.secret, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  await expect(list({ tls: 'verify' })).rejects.toMatchObject({ code: 'connector_source_unreachable' })
  const problems = (url: string) => postgresConfig.safeParse({ ...config(), url }).success
  expect(problems('postgres://ada:word@db.example/intranet')).toBe(false)
  expect(problems('postgres://db.example/intranet?sslmode=disable')).toBe(false)
  for (const url of ['https://db.example/intranet', 'db.example', '']) expect(problems(url)).toBe(false)
})

// Clients of the embedded database share a session: it takes no settings of theirs and knows no passwords.
test.skipIf(inject('databaseTemplate').mode === 'embedded')(
  'a server is told that this can only read and how long it may take; a user that it does not know says so',
  async () => {
    const settings = ['statement_timeout', 'default_transaction_read_only', 'transaction_isolation']
    const query = `select name as number, setting as name, null as words, null as changed from pg_settings where name in (${settings.map((name) => `'${name}'`).join(', ')}) order by name desc`
    const told = (await list({ query })).flatMap((one) =>
      one.type === 'item' ? [`${one.externalId} ${one.title}`] : [],
    )
    expect(told.toSorted()).toEqual([
      'default_transaction_read_only on',
      'statement_timeout 60000',
      'transaction_isolation repeatable read',
    ])
    await expect(list({ username: 'nobody' })).rejects.toMatchObject({ code: 'connector_source_refused' })
  },
)

test('a trial lists what would come', async () => {
  await put(1, 2)
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: server.secret })
  expect(trial).toMatchObject({ found: 2, failed: 0, isWhole: true })
  expect(trial.items[0]).toEqual({ item: '1', title: 'Pump 1', code: null })
})
