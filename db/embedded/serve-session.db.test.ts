import { mkdtemp, rm } from 'node:fs/promises'
import { connect as connectSocket, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPglite } from './open-pglite'
import { serveSession, type SessionServer } from './serve-session'
import { queryMessage } from './server-messages'
import { inProcessBackend, type SessionBackend } from './session-backend'

let folder: string
let socketPath: string
let backend: SessionBackend
let server: SessionServer
let sql: postgres.Sql
const connect = (max = 1) =>
  postgres({ path: socketPath, user: 'postgres', database: 'postgres', max, prepare: false, onnotice: () => undefined })

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'fn-queue-'))
  socketPath = path.join(folder, '.s.PGSQL.5432')
  backend = await inProcessBackend(await openPglite({}))
  server = await serveSession(backend, socketPath, { idleInTransactionMs: 300, transactionMs: 1000 })
  sql = connect()
  await sql`create table notes (n int)`
}, 60_000)

afterAll(async () => {
  await sql.end()
  await server.close()
  await backend.close()
  await rm(folder, { recursive: true, force: true })
})

const count = async () => Number((await sql`select count(*)::int as n from notes`)[0]?.['n'])

/** A client that speaks the protocol by hand. */
function startup(): Buffer {
  const body = Buffer.from('user\0postgres\0\0')
  const head = Buffer.alloc(8)
  head.writeInt32BE(body.length + 8, 0)
  head.writeInt32BE(196_608, 4)
  return Buffer.concat([head, body])
}

async function rawClient(): Promise<Socket> {
  const socket = connectSocket(socketPath)
  const greeted = new Promise((resolve) => socket.once('data', resolve))
  socket.write(startup())
  await greeted
  return socket
}

const answerOf = (socket: Socket) =>
  new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString('latin1'))))
const endOf = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))

describe('the session queue', () => {
  it('rolls back the transaction of a client that disconnects, and serves the next', async () => {
    const raw = await rawClient()
    const begun = answerOf(raw)
    raw.write(queryMessage('begin; insert into notes values (1)'))
    await begun
    raw.destroy()
    expect(await count()).toBe(0)
  })

  it('is not touched by a client that dies half-way through a message', async () => {
    const raw = await rawClient()
    raw.write(queryMessage('insert into notes values (2)').subarray(0, 12))
    raw.destroy()
    expect(await count()).toBe(0)
  })

  it('keeps the named statements of clients apart, and closes them when their client has gone', async () => {
    const countNamed = async () =>
      Number(
        (await sql`select count(*)::int as n from pg_prepared_statements where statement like '%as client'`)[0]?.['n'],
      )
    const clients = [1, 2].map(() =>
      postgres({ path: socketPath, user: 'postgres', database: 'postgres', max: 1, prepare: true }),
    )
    for (let run = 0; run < 3; run++) {
      const answers = await Promise.all(clients.map((client, index) => client`select ${index}::int as client`))
      expect(answers.map((rows) => rows[0]?.['client'])).toEqual([0, 1])
    }
    expect(await countNamed()).toBe(2)
    await clients[0]?.end()
    await expect.poll(countNamed).toBe(1)
    await clients[1]?.end({ timeout: 0 })
    await expect.poll(countNamed).toBe(0)
  })

  it('finishes an extended statement that a dead client left without its Sync', async () => {
    const raw = await rawClient()
    const parsed = answerOf(raw)
    const parse = Buffer.concat([Buffer.from('P\0\0\0\x10'), Buffer.from('\0select 1\0\0\0')])
    parse.writeInt32BE(parse.length - 1, 1)
    raw.write(Buffer.concat([parse, Buffer.from('H\0\0\0\x04', 'latin1')]))
    expect(await parsed).toMatch(/^1/)
    raw.destroy()
    expect(await count()).toBe(0)
  })

  it('cuts off a client that is silent inside a transaction, and lets the others go on', async () => {
    const silent = connect()
    const held = silent.begin(async (tx) => {
      await tx`insert into notes values (3)`
      await new Promise((resolve) => setTimeout(resolve, 4000))
      await tx`insert into notes values (4)`
    })
    const failure = held.catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await Promise.race([count(), failure])).toBe(0)
    expect(await failure).toMatchObject({ code: '25P03' })
    expect(await count()).toBe(0)
    expect(await silent`select 1 as one`).toEqual([{ one: 1 }])
    await silent.end()
  })

  it('cuts off a client whose transaction never ends, however busy it is', async () => {
    const busy = connect()
    const failure = await busy
      .begin(async (tx) => {
        await tx`insert into notes values (5)`
        for (;;) {
          await tx`select 1`
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: '25P03' })
    expect(await count()).toBe(0)
    await busy.end()
  })

  it('does not let a lost transaction commit', async () => {
    const late = connect()
    const outcome = await late
      .begin(async (tx) => {
        await tx`insert into notes values (9)`
        await new Promise((resolve) => setTimeout(resolve, 500))
      })
      .catch((error: unknown) => error)
    expect(outcome).toMatchObject({ code: '25P03' })
    expect(await count()).toBe(0)
    await late.end()
  })

  it('runs nothing outside a transaction that was meant for the lost one', async () => {
    const stubborn = connect()
    const codes: string[] = []
    await stubborn
      .begin(async (tx) => {
        await tx`insert into notes values (6)`
        await new Promise((resolve) => setTimeout(resolve, 500))
        for (const n of [7, 8]) {
          await tx`insert into notes values (${n})`.catch((error: unknown) =>
            codes.push((error as { code: string }).code),
          )
        }
      })
      .catch(() => codes.push('not committed'))
    expect(codes.slice(0, 2)).toEqual(['25P03', '25P02'])
    expect(await count()).toBe(0)
    await stubborn.end()
  })

  it('gives each of many clients its own rows when they all ask at once', async () => {
    const clients = [connect(4), connect(4), connect(4)]
    const results = await Promise.all(
      clients.flatMap((client, c) =>
        Array.from({ length: 100 }, async (_, i) => {
          const rows = await client`select ${`${c}-${i}`}::text as mine`
          return rows[0]?.['mine'] === `${c}-${i}`
        }),
      ),
    )
    expect(results.every(Boolean)).toBe(true)
    await Promise.all(clients.map((client) => client.end()))
  })

  it.each([
    ['COPY from the client', queryMessage('copy notes from stdin')],
    ['an unknown message', Buffer.from('z\0\0\0\x04', 'latin1')],
  ])('refuses %s, which would end the backend, and goes on', async (_name, message) => {
    const raw = await rawClient()
    const ended = endOf(raw)
    const answer = answerOf(raw)
    raw.write(message)
    expect(await answer).toContain('C0A000')
    await ended
    expect(await count()).toBe(0)
  })

  it('answers requests for encryption with no, and drops what is not the protocol', async () => {
    const raw = connectSocket(socketPath)
    const answer = answerOf(raw)
    raw.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]))
    expect(await answer).toBe('N')
    const ended = endOf(raw)
    raw.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'))
    await ended
    expect(await count()).toBe(0)
  })
})
