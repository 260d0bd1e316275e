import { mkdir, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { makeRawZip } from '../../parse/testing/make-archive'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import { makeSlackZip, slackFiles, tsOf, writeSlackFolder, type SlackSource } from '../testing/make-slack-export'
import { openSourceBench, type SourceBench } from '../testing/open-source-bench'
import { slackConnector } from './connector'

// The environment is read once.
vi.stubEnv('FOOTNOTE_CONNECTOR_FOLDERS', os.tmpdir())
let database: TestDatabase
let bench: SourceBench
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  bench = await openSourceBench(database)
})
afterEach(() => bench.close())

const day = '2026-03-03'
const next = '2026-03-05'
const general = { id: 'C0GENERAL', name: 'general' }
const say = (user: string, time: string, words: string, more: object = {}, on = day) => ({
  type: 'message',
  user,
  ts: tsOf(on, time),
  text: words,
  ...more,
})
const asked = say('U0ADA', '09:14', 'Which port does the *VPN* use?', { thread_ts: tsOf(day, '09:14'), reply_count: 2 })
const answer = (time: string, words: string, on = day) =>
  say('U0BOB', time, words, { thread_ts: tsOf(day, '09:14'), parent_user_id: 'U0ADA' }, on)

const place = (name = 'export.zip') => path.join(bench.root, name)
const config = (name?: string) => ({ path: place(name) })
const source = (name?: string) => ({ kind: 'slack' as const, config: config(name) })
const put = (given: SlackSource, name?: string) => writeFile(place(name), makeSlackZip(slackFiles(given)))
const list = (name?: string, cursor: string | null = null) =>
  listAll(slackConnector.listChanges(config(name), makeTools({ folders: [bench.root] }), cursor))
const read = async (externalId: string, name?: string) => {
  const item = (await list(name)).find((one) => one.type === 'item' && one.externalId === externalId)
  if (item?.type !== 'item') throw new Error(`there is ${externalId}`)
  const fetched = await slackConnector.fetchItem(config(name), makeTools(), item)
  return { ...fetched, title: item.title, html: await text(fetched.body) }
}
test('each day of a channel is a document, from the ZIP and from the folder that it unpacks to, and that was all', async () => {
  const given = {
    channels: [general, { id: 'C0OPS', name: 'ops' }],
    days: {
      [`general/${day}`]: [say('U0ADA', '08:00', 'Good morning')],
      [`general/${next}`]: [say('U0BOB', '08:00', 'Again', {}, next)],
      [`ops/${day}`]: [say('U0BOB', '10:00', 'Deployed')],
    },
  }
  await put(given)
  await writeSlackFolder(place('unpacked'), slackFiles(given))
  const changes = await list()
  const expected = ['item C0GENERAL/2026-03-03', 'item C0GENERAL/2026-03-05', 'item C0OPS/2026-03-03']
  expect(tell(changes)).toEqual([...expected, 'complete', 'checkpoint'])
  const versions = (all: typeof changes) => all.flatMap((one) => (one.type === 'item' ? [one.version] : []))
  expect(versions(await list('unpacked'))).toEqual(versions(changes))
  const { fileName, title, metadata } = await read('C0GENERAL/2026-03-03')
  expect([fileName, title, metadata]).toEqual(['general-2026-03-03.html', '#general, 3 March 2026', { date: day }])
})

test('a later export changes the days that differ; the same one again is not read; days that are gone go', async () => {
  const days = {
    [`general/${day}`]: [asked],
    [`general/2026-03-04`]: [say('U0ADA', '08:00', 'Quiet day', {}, '2026-03-04')],
    [`general/${next}`]: [say('U0ADA', '08:00', 'Busy day', {}, next)],
  }
  await put({ channels: [general], days })
  const connectorId = await bench.add(source())
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 3, 0, 0, 0] })
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 0, 0, 0, 0] })
  const cursor = (await list()).flatMap((one) => (one.type === 'checkpoint' ? [one.cursor] : []))[0] ?? null
  expect(tell(await list(undefined, cursor))).toEqual(['complete'])

  // An answer on a new day belongs to the old one.
  await put({
    channels: [general],
    days: { ...days, '2026-03-06': [], 'general/2026-03-06': [answer('09:00', '443', '2026-03-06')] },
  })
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 0, 1, 0, 0] })
  expect(await bench.countRevisions()).toBe(4)
  const { [`general/${next}`]: _, ...fewer } = days
  await put({ channels: [general], days: fewer })
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [2, 0, 1, 1, 0] })
  expect(await bench.names()).toEqual(['C0GENERAL/2026-03-03', 'C0GENERAL/2026-03-04'])
})

test('a private channel is withheld until an admin maps its members; one that becomes private goes at once; direct messages never come', async () => {
  const board = { id: 'G0BOARD', name: 'board', members: ['U0ADA', 'U0BOB'] }
  const secret = [say('U0ADA', '08:00', 'Between us')]
  const days = {
    [`general/${day}`]: [say('U0ADA', '08:00', 'Ask in <#G0BOARD>')],
    [`board/${day}`]: [say('U0ADA', '08:00', 'The merger is off')],
    [`D0AAAAAA1/${day}`]: secret,
    [`mpdm-ada--bob--cleo-1/${day}`]: secret,
    [`stray/${day}`]: secret,
  }
  const talks = {
    dms: [{ id: 'D0AAAAAA1', members: ['U0ADA', 'U0BOB'] }],
    mpims: [{ id: 'G0MPIM', name: 'mpdm-ada--bob--cleo-1', members: ['U0ADA'] }],
  }
  await put({ channels: [general], groups: [board], ...talks, days })
  expect((await read('C0GENERAL/2026-03-03')).html).not.toContain('board')
  const connectorId = await bench.add(source())
  const first = await bench.run(connectorId)
  expect(first).toMatchObject({ status: 'done', counts: [3, 1, 0, 0, 2] })
  expect(first.errors).toMatchObject([
    {
      item: 'G0BOARD/2026-03-03',
      code: 'connector_item_restricted',
      detail: expect.stringContaining('#board is a private channel') as string,
    },
    { item: 'stray', code: 'connector_item_restricted' },
  ])
  await bench.map(connectorId, { 'channel:G0BOARD': 'grp_board' })
  expect((await bench.run(connectorId)).counts).toEqual([3, 1, 0, 0, 1])
  expect(await bench.groupsOf('G0BOARD/2026-03-03')).toEqual(['grp_board'])
  expect(await bench.names()).toEqual(['C0GENERAL/2026-03-03', 'G0BOARD/2026-03-03'])
  // Even one whose day cannot be read at that moment.
  await put({ channels: [], groups: [board, general], ...talks, days: { ...days, [`general/${day}`]: '[{' } })
  await bench.run(connectorId)
  expect(await bench.names()).toEqual(['G0BOARD/2026-03-03'])
})

test('a list that calls a direct message a channel does not open it', async () => {
  const days = { [`D0AAAAAA1/${day}`]: [say('U0ADA', '08:00', 'Between us')] }
  const dms = [{ id: 'D0AAAAAA1', members: ['U0ADA', 'U0BOB'] }]
  await put({ channels: [{ id: 'C0TRICK', name: 'D0AAAAAA1' }], dms, days })
  expect(tell(await list())).toEqual(['complete', 'checkpoint'])
})

test('a day that cannot be read fails alone with a reason, what was taken of it stays, and it comes once it is mended', async () => {
  const days = { [`general/${day}`]: [asked], [`general/${next}`]: [say('U0ADA', '08:00', 'Fine', {}, next)] }
  await put({ channels: [general], days })
  const connectorId = await bench.add(source())
  await bench.run(connectorId)
  await put({ channels: [general], days: { ...days, [`general/${day}`]: '[{"ts": ' } })
  const run = await bench.run(connectorId)
  expect(run).toMatchObject({ status: 'done', counts: [2, 0, 0, 0, 1] })
  expect(run.errors).toMatchObject([
    { item: 'C0GENERAL/2026-03-03', code: 'document_broken', detail: expect.stringContaining('no JSON') as string },
  ])
  expect(await bench.names()).toHaveLength(2)
  await put({ channels: [general], days: { ...days, [`general/${day}`]: [asked, answer('10:00', '443')] } })
  expect((await bench.run(connectorId)).counts).toEqual([2, 0, 1, 0, 0])
})

test('an export that is cut off, has no lists, or is made to fill a disk is refused, and nothing of what was taken goes', async () => {
  const files = slackFiles({ channels: [general], days: { [`general/${day}`]: [asked] } })
  const zip = makeSlackZip(files)
  const fails = async (bytes: Uint8Array, code: string) => {
    await writeFile(place(), bytes)
    await expect(list()).rejects.toMatchObject({ code })
  }
  await writeFile(place(), zip)
  const connectorId = await bench.add(source())
  await bench.run(connectorId)
  await fails(zip.slice(0, zip.length - 40), 'connector_export_unreadable')
  await fails(makeSlackZip({ 'readme.txt': 'x' }), 'connector_export_missing')
  await fails(makeSlackZip({ ...files, 'groups.json': '[{"id": 7}]' }), 'connector_export_unreadable')
  await fails(
    makeRawZip([
      { name: 'channels.json', content: '[]', inflatedBytes: 0xfffffff0 },
      { name: 'x', inflatedBytes: 0xfffffff0 },
      { name: 'y', inflatedBytes: 0xfffffff0 },
    ]),
    'connector_export_unreadable',
  )
  expect(await bench.run(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_export_unreadable' })
  expect(await bench.names()).toHaveLength(1)
})

test('a day that unpacks to far more than it takes or than it says is not unpacked', async () => {
  const files = slackFiles({ channels: [general], days: { [`general/${day}`]: [asked] } })
  const bomb = ' '.repeat(30_000_000)
  await writeFile(
    place(),
    makeSlackZip(files, [
      { name: 'general/2026-03-06.json', content: bomb },
      { name: 'general/2026-03-07.json', content: bomb, inflatedBytes: 100 },
      { name: 'general/2026-03-08.json', content: '[]', encrypted: true },
      { name: 'general/2026-03-09.json', content: '/etc/passwd', mode: 0o120777 },
    ]),
  )
  const told = (await list()).flatMap((one) => (one.type === 'failed' ? [[one.externalId, one.code]] : []))
  expect(told).toEqual([
    ['C0GENERAL/2026-03-06', 'document_inflates'],
    ['C0GENERAL/2026-03-07', 'document_inflates'],
    ['C0GENERAL/2026-03-08', 'document_encrypted'],
  ])
})

test('only below folders that may be read, through no link, by no name in the export', async () => {
  await mkdir(place('inside'))
  await put({
    channels: [{ id: 'C0UP', name: '..' }, { id: 'C0UP2', name: '../inside' }, general],
    days: { [`general/${day}`]: [asked] },
  })
  expect(tell(await list())).toEqual(['item C0GENERAL/2026-03-03', 'complete', 'checkpoint'])
  const open = (where: string, folders: string[]) =>
    listAll(slackConnector.listChanges({ path: where }, makeTools({ folders }), null))
  await expect(open(place(), [])).rejects.toMatchObject({ code: 'connector_no_folders' })
  await expect(open(place(), [place('inside')])).rejects.toMatchObject({ code: 'connector_folder_outside' })
  await expect(open(`${place('inside')}/../export.zip`, [place('inside')])).rejects.toMatchObject({
    code: 'connector_folder_outside',
  })
  await symlink(place(), path.join(place('inside'), 'link.zip'))
  await expect(open(path.join(place('inside'), 'link.zip'), [place('inside')])).rejects.toMatchObject({
    code: 'connector_item_outside',
  })
  await expect(open(place('nowhere.zip'), [bench.root])).rejects.toMatchObject({ code: 'connector_export_missing' })
  await expect(open(place('inside'), [bench.root])).rejects.toMatchObject({ code: 'connector_export_missing' })
})

test('of a folder of ZIPs the newest is read, and a trial lists what would come and what would not', async () => {
  await mkdir(place('exports'))
  const board = { id: 'G0BOARD', name: 'board' }
  await put({ channels: [general], days: {} }, 'exports/a.zip')
  await put(
    { channels: [general], groups: [board], days: { [`general/${day}`]: [asked], [`board/${day}`]: [asked] } },
    'exports/b.zip',
  )
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source('exports') })
  expect(trial).toMatchObject({ found: 2, failed: 1, isWhole: true })
  expect(trial.items).toEqual([
    { item: 'C0GENERAL/2026-03-03', title: '#general, 3 March 2026', code: null },
    { item: 'G0BOARD/2026-03-03', title: '#board, 3 March 2026', code: 'connector_item_restricted' },
  ])
})
