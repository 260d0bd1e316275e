import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import { imapPassword, makeMail, startImapServer, type ImapServer } from '../testing/start-imap-server'
import { useSource } from '../testing/use-source'
import type { ImapConfig } from './config'
import { imapConnector } from './connector'

let bench: SourceBench
let server: ImapServer
useSource(startImapServer, (made) => ({ bench, server } = made))

const tools = makeTools({ secret: imapPassword })
const config = (given: Partial<ImapConfig> = {}): ImapConfig => ({
  url: server.url,
  username: 'ada',
  folder: '',
  ...given,
})
const source = () => ({ kind: 'imap' as const, config: config() })
const list = (given: Partial<ImapConfig> = {}, using = tools) =>
  listAll(imapConnector.listChanges(config(given), using, null))
const inbox = () => server.folders.get('INBOX') ?? new Map<number, string>()
const put = (...numbers: number[]) => numbers.forEach((number) => inbox().set(number, makeMail(number)))
const fetches = () => server.commands.filter((command) => command.startsWith('UID FETCH'))

test('every mail of a folder comes once over several messages, with its subject, and that was all', async () => {
  put(...Array.from({ length: 450 }, (_, i) => (i + 1) * 3))
  const changes = await list()
  expect(new Set(tell(changes)).size).toBe(451)
  expect(changes[0]).toMatchObject({ externalId: '7/3', title: 'Pump 3 ü is mended' })
  expect(changes.at(-1)).toEqual({ type: 'complete' })
  expect(server.commands.filter((command) => command.startsWith('FETCH'))).toHaveLength(3)
})

test('a run takes all, the next reads nothing again, what is gone goes, and a folder that was made anew needs an admin’s word', async () => {
  put(1, 2, 3, 4, 5)
  const connectorId = await bench.add(source(), null, imapPassword)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [5, 5, 0, 0, 0] })
  expect(fetches()).toHaveLength(5)
  inbox().delete(2)
  put(9)
  server.commands.length = 0
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [5, 1, 0, 1, 0] })
  expect(fetches()).toEqual(['UID FETCH 9 (UID BODY.PEEK[])'])
  expect(await bench.names()).toEqual(['7/1', '7/3', '7/4', '7/5', '7/9'])
  server.validity = 8
  expect(await bench.run(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_mass_removal' })
})

test('a mail is read byte by byte as it was sent, however long and whatever stands in it', async () => {
  const body = `A1 OK done\r\n* 9 EXISTS {12}\r\n${'Grüße, all of you. '.repeat(20_000)}`
  inbox().set(4, makeMail(4, body))
  const reading = imapConnector.listChanges(config(), tools, null)[Symbol.asyncIterator]()
  const { value: item } = await reading.next()
  if (item?.type !== 'item') throw new Error('there is a mail')
  const fetched = await imapConnector.fetchItem(config(), tools, item)
  expect(fetched).toMatchObject({ fileName: 'mail-4.eml', metadata: { date: '2026-03-01' } })
  expect(await text(fetched.body)).toBe(makeMail(4, body))
  await reading.return?.()
})

test('a mail that cannot be read holds up no other, and is tried again', async () => {
  put(1, 2, 3)
  server.brokenUid = 2
  const connectorId = await bench.add(source(), null, imapPassword)
  const first = await bench.run(connectorId)
  expect(first).toMatchObject({ status: 'done', counts: [3, 2, 0, 0, 1] })
  expect(first.errors).toMatchObject([{ item: '7/2', code: 'connector_source_unreachable' }])
  server.brokenUid = null
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 1, 0, 0, 0] })
})

test('an empty folder is empty, one of another name is opened by its encoded name', async () => {
  expect(tell(await list())).toEqual(['complete'])
  server.folders.set('Entw&APw-rfe &- "alt"'.replaceAll('"', String.raw`\"`), new Map([[1, makeMail(1)]]))
  expect(tell(await list({ folder: 'Entwürfe & "alt"' }))).toEqual(['item 7/1', 'complete'])
  await expect(list({ folder: 'None' })).rejects.toMatchObject({ code: 'connector_source_missing' })
})

test('a wrong password, another server, a host that was not named and a connection that is not encrypted after all say so', async () => {
  server.password = 'another'
  await expect(list()).rejects.toMatchObject({
    code: 'connector_source_refused',
    detail: expect.stringContaining('app password') as string,
  })
  const sent = server.commands.length
  await expect(list({}, makeTools({ secret: imapPassword, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  const byName = { url: server.url.replace('127.0.0.1', 'localhost') }
  await expect(list(byName, makeTools({ secret: imapPassword, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  expect(server.commands).toHaveLength(sent)
  // The password must not go over a connection that only looks encrypted.
  await expect(list({ url: server.url.replace('imap:', 'imaps:') })).rejects.toMatchObject({
    code: 'connector_source_unreachable',
  })
  const stopped = makeTools({ secret: imapPassword, signal: AbortSignal.abort() })
  await expect(list({}, stopped)).rejects.toMatchObject({ code: 'shutting_down' })
})

test('a trial lists what would come, and reads no mail', async () => {
  put(1, 2)
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: imapPassword })
  expect(trial).toMatchObject({ found: 2, failed: 0, isWhole: true })
  expect(trial.items[0]).toEqual({ item: '7/1', title: 'Pump 1 ü is mended', code: null })
  expect(fetches()).toHaveLength(0)
})
