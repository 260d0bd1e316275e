import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabaseServer } from '@/db/embedded/start-database-server'
import { runSource, untilReady, type SourceProcess } from '@/db/testing/run-source'

/** The embedded database as it is run in production: its own process, its own folder, clients in other processes. */
let folder: string
let server: SourceProcess
const environment = () => ({ FOOTNOTE_DATA_DIR: folder })
const start = () => runSource('scripts/database-server.ts', [], environment())
const connect = () =>
  postgres({
    path: path.join(folder, 'run', '.s.PGSQL.5432'),
    user: 'postgres',
    database: 'postgres',
    max: 1,
    prepare: false,
  })

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'fn-db-'))
  server = start()
  await untilReady(server)
}, 120_000)

afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.output
  await rm(folder, { recursive: true, force: true })
})

describe('the database process', () => {
  it('serves four processes with 250 mixed queries and transactions each: no error, no wrong row', async () => {
    const sql = connect()
    await sql`create table load_rows (client text, number int, token text, primary key (client, number))`
    await sql`create table load_counter (value int)`
    await sql`insert into load_counter values (0)`
    const clients = [1, 2, 3, 4].map((id) =>
      runSource('db/testing/queue-client.ts', [String(id), '250'], environment()),
    )
    const results = await Promise.all(clients.map((client) => client.output))
    expect(results.map((result) => result.stdout)).toEqual(Array(4).fill('{"errors":0,"wrong":0}'))
    // Two of every five rounds leave a row, and one of them counts itself: no update was lost.
    expect([...(await sql`select count(*)::int as n from load_rows`)]).toEqual([{ n: 400 }])
    expect([...(await sql`select value from load_counter`)]).toEqual([{ value: 200 }])
    await sql.end()
  }, 120_000)

  it('refuses a second process on its folder within 2 seconds, naming the first', async () => {
    const second = start()
    const fatal = new Promise<unknown>((resolve) => second.child.once('message', resolve))
    expect(await fatal).toMatchObject({ type: 'fatal', code: 'data_folder_in_use' })
    const { code, stderr } = await second.output
    expect(code).toBe(1)
    expect(stderr).toContain(`process ${server.child.pid}`)
    const sql = connect()
    expect(await sql`select 1 as one`).toHaveLength(1)
    await sql.end()
  }, 60_000)

  it('ends a statement that outlives its deadline, and goes on with all that was committed', async () => {
    const own = await mkdtemp(path.join(os.tmpdir(), 'fn-slow-'))
    const socketPath = path.join(own, '.s.PGSQL.5432')
    const events: string[] = []
    const slow = await startDatabaseServer({
      dataFolder: own,
      socketPath,
      entryFile: path.resolve('scripts/database-server.ts'),
      log: (event) => events.push(event),
      statementMs: 2000,
    })
    const sql = postgres({ path: socketPath, user: 'postgres', database: 'postgres', max: 1, prepare: false })
    await sql`create table kept as select 1 as n`
    const endless = await sql`select count(*) from generate_series(1, 10000000000)`.catch((error: unknown) => error)
    expect(endless).toMatchObject({ code: '57014' })
    expect(await sql`select n from kept`).toEqual([{ n: 1 }])
    expect(events).toEqual(['database.lost_deadline'])
    await sql.end()
    await slow.stop()
    await rm(own, { recursive: true, force: true })
  }, 120_000)

  it('keeps what it acknowledged when it is killed, and starts again on the stale lock', async () => {
    const sql = connect()
    await sql`create table survivors as select generate_series(1, 100) as n`
    server.child.kill('SIGKILL')
    await server.output
    await sql.end({ timeout: 0 })
    server = start()
    await untilReady(server)
    const again = connect()
    expect([...(await again`select count(*)::int as n from survivors`)]).toEqual([{ n: 100 }])
    await again.end()
  }, 120_000)
})
