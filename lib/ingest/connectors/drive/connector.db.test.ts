import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import {
  makeDriveFile,
  makeDriveFolder,
  sharedWith,
  startDriveServer,
  type DriveServer,
} from '../testing/start-drive-server'
import { useSource } from '../testing/use-source'
import { driveConfig, type DriveConfig } from './config'
import { driveConnector } from './connector'

let bench: SourceBench
let server: DriveServer
useSource(startDriveServer, (made) => {
  ;({ bench, server } = made)
  server.put(makeDriveFolder('root-folder', { parents: ['my-drive'] }))
})

const tools = () => makeTools({ secret: server.key })
const config = (given: Partial<DriveConfig> = {}): DriveConfig => ({
  url: server.url,
  username: '',
  folderId: 'root-folder',
  ...given,
})
const source = () => ({ kind: 'drive' as const, config: config() })
const list = (using = tools(), given = config(), cursor: string | null = null) =>
  listAll(driveConnector.listChanges(given, using, cursor))
const many = (count: number) => Array.from({ length: count }, (_, i) => makeDriveFile(`file-${i + 1}`))
const asked = (path: string) => server.requests.filter((request) => request === `GET /drive/v3/${path}`).length
const readersOf = async () =>
  Object.fromEntries(
    (await list()).flatMap((one) =>
      one.type === 'item' && one.permissions
        ? [
            [
              one.externalId,
              one.permissions === 'everyone' ? one.permissions : one.permissions.groups.map(({ id }) => id),
            ],
          ]
        : [],
    ),
  ) as Record<string, 'everyone' | string[]>

test('every file below the folder comes once over several pages, other folders and the bin stay out', async () => {
  server.mostPerPage = 20
  server.put(...many(45), makeDriveFolder('hr-folder'), makeDriveFile('leave', { parents: ['hr-folder'] }))
  server.put(makeDriveFile('binned', { trashed: true }), makeDriveFile('elsewhere', { parents: ['my-drive'] }))
  const changes = tell(await list())
  expect(new Set(changes).size).toBe(48)
  expect(changes.slice(-3)).toEqual(['item leave', 'complete', 'checkpoint'])
})

test('later runs read the log alone: what is new, changed, moved or gone', async () => {
  server.put(...many(6), makeDriveFolder('hr-folder'))
  const connectorId = await bench.add(source(), null, server.key)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [6, 6, 0, 0, 0] })
  server.requests.length = 0
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [0, 0, 0, 0, 0] })
  expect([asked('files'), asked('changes')]).toEqual([0, 1])
  server.mostPerPage = 2
  server.put(makeDriveFile('file-1', { content: '# Another', modifiedTime: '2026-03-09T10:00:00.000Z' }))
  server.put(makeDriveFile('file-2', { trashed: true }), makeDriveFile('file-3', { parents: ['my-drive'] }))
  server.remove('file-4')
  server.put(makeDriveFile('leave', { parents: ['hr-folder'] }), makeDriveFile('elsewhere', { parents: ['my-drive'] }))
  server.remove('never-seen')
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [2, 1, 1, 3, 0] })
  expect(await bench.names()).toEqual(['file-1', 'file-5', 'file-6', 'leave'])
  expect(asked('files')).toBe(0)
})

test('a folder that came, went or changed is looked at anew with all below it, and so is a log that has forgotten', async () => {
  server.put(makeDriveFile('file-1'), makeDriveFolder('hr-folder'), makeDriveFile('leave', { parents: ['hr-folder'] }))
  const connectorId = await bench.add(source(), null, server.key)
  await bench.run(connectorId)
  // Moved into a folder that the log names in the same breath: gone from where it was, and here for all that.
  server.put(makeDriveFile('leave', { parents: ['new-folder'] }), makeDriveFolder('new-folder'))
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [2, 0, 0, 0, 0] })
  for (const status of [404, 410] as const) {
    server.logBegins = 100
    server.goneStatus = status
    server.requests.length = 0
    expect((await bench.run(connectorId)).counts).toEqual([2, 0, 0, 0, 0])
    expect(asked('files')).toBeGreaterThan(0)
  }
  server.logBegins = 0
  server.remove('new-folder')
  server.remove('leave')
  expect((await bench.run(connectorId)).counts).toEqual([1, 0, 0, 1, 0])
})

test('readers are groups and domains; people by name, what has ended and who may only see that it is there are not', async () => {
  const ended = { type: 'group', emailAddress: 'temps@acme.example', expirationTime: '2020-01-01T00:00:00Z' }
  server.put(
    makeDriveFile('open', { permissions: sharedWith('ada', 'anyone') }),
    makeDriveFile('staff', { permissions: sharedWith('ada', 'HR@acme.example', 'acme.example') }),
    makeDriveFile('private', { permissions: [...sharedWith('ada'), ended] }),
    makeDriveFile('listed', { permissions: [{ type: 'group', emailAddress: 'x@acme.example', view: 'metadata' }] }),
  )
  expect(await readersOf()).toEqual({
    open: 'everyone',
    staff: ['hr@acme.example', 'domain:acme.example'],
    private: [],
    listed: [],
  })
})

test('in a shared drive readers come from above, and are asked for only where something has its own', async () => {
  server.driveId = 'drive-1'
  const inherits = { hasAugmentedPermissions: false, permissions: sharedWith('staff@acme.example') }
  server.put(
    makeDriveFolder('root-folder', { parents: [], ...inherits }),
    ...many(30).map((file) => ({ ...file, ...inherits })),
    makeDriveFolder('board-folder', {
      permissions: sharedWith('board@acme.example'),
      inheritedPermissionsDisabled: true,
    }),
    makeDriveFile('minutes', { parents: ['board-folder'], hasAugmentedPermissions: false }),
    makeDriveFile('guests', {
      permissions: sharedWith('staff@acme.example', 'guests@acme.example'),
      hasAugmentedPermissions: true,
    }),
  )
  const readers = await readersOf()
  expect(readers).toMatchObject({
    'file-30': ['staff@acme.example'],
    minutes: ['board@acme.example'],
    guests: ['staff@acme.example', 'guests@acme.example'],
  })
  expect(server.requests.filter((request) => request.endsWith('/permissions'))).toHaveLength(3)
})

test('a change of the readers alone is followed, of one file by the log and of the whole drive by a new look', async () => {
  server.driveId = 'drive-1'
  const readable = (name: string) => ({ hasAugmentedPermissions: false, permissions: sharedWith(name) })
  const putAll = (name: string) => {
    server.put(makeDriveFolder('root-folder', { parents: [], ...readable(name) }))
    server.put(makeDriveFile('file-1', readable(name)), makeDriveFile('file-2', readable(name)))
  }
  putAll('staff@acme.example')
  const connectorId = await bench.add(source(), null, server.key)
  expect((await bench.run(connectorId)).counts).toEqual([2, 0, 0, 0, 2])
  await bench.map(connectorId, { 'staff@acme.example': 'grp_staff' })
  expect((await bench.run(connectorId)).counts).toEqual([2, 2, 0, 0, 0])
  server.put(makeDriveFile('file-2', { ...readable('board@acme.example'), hasAugmentedPermissions: true }))
  expect((await bench.run(connectorId)).counts).toEqual([1, 0, 0, 1, 1])
  await bench.map(connectorId, { 'board@acme.example': 'grp_board' })
  expect((await bench.run(connectorId)).counts).toEqual([2, 1, 0, 0, 0])
  expect([await bench.groupsOf('file-1'), await bench.groupsOf('file-2')]).toEqual([['grp_staff'], ['grp_board']])
  // Members of the drive itself: no file is in the log for that.
  const root = server.files.get('root-folder')
  const file = server.files.get('file-1')
  if (!root || !file) throw new Error('both are there')
  const files = server.files as Map<string, typeof root>
  files.set('root-folder', { ...root, ...readable('board@acme.example') })
  expect((await bench.run(connectorId)).counts).toEqual([2, 0, 0, 0, 0])
  expect(await bench.groupsOf('file-1')).toEqual(['grp_board'])
})

test('a document of Google comes as one of Office, a file as it is; what has no text says so and is not asked for again', async () => {
  const google = (what: string) => `application/vnd.google-apps.${what}`
  const [doc, sheet, slides] = ['document', 'spreadsheet', 'presentation'].map((what) =>
    makeDriveFile(what, { name: `Plan ${what}/2026`, mimeType: google(what) }),
  )
  if (!doc || !sheet || !slides) throw new Error('all three were made')
  server.put(doc, sheet, slides, makeDriveFile('notes', { content: '# Notes' }))
  const read = async (name: string) => {
    const item = (await list()).find((one) => one.type === 'item' && one.externalId === name)
    if (item?.type !== 'item') throw new Error('there is a file')
    const { body, ...fetched } = await driveConnector.fetchItem(config(), tools(), item)
    return { ...fetched, written: await text(body) }
  }
  expect(await read('document')).toEqual({
    fileName: 'Plan document-2026.docx',
    metadata: { link: 'https://drive.example/file/d/document/view', date: '2026-03-01' },
    written: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document: # document',
  })
  expect((await read('spreadsheet')).fileName).toMatch(/\.xlsx$/)
  expect((await read('presentation')).fileName).toMatch(/\.pptx$/)
  expect(await read('notes')).toMatchObject({ fileName: 'notes.md', written: '# Notes' })
  for (const id of ['document', 'spreadsheet', 'presentation']) server.remove(id)
  server.put(makeDriveFile('form', { mimeType: google('form') }), makeDriveFile('tool', { name: 'tool.exe' }))
  server.put(makeDriveFile('long', { mimeType: google('document'), content: 'x'.repeat(20_000) }))
  const connectorId = await bench.add(source(), null, server.key)
  const run = await bench.run(connectorId)
  expect(run).toMatchObject({ status: 'done', counts: [4, 1, 0, 0, 3] })
  expect(run.errors.map(({ item, code }) => [item, code])).toEqual([
    ['form', 'file_type_unknown'],
    ['tool', 'file_type_unknown'],
    ['long', 'file_too_large'],
  ])
  expect((await bench.run(connectorId)).counts).toEqual([0, 0, 0, 0, 0])
})

test('one token serves a run, and another is asked for when it is taken no more', async () => {
  server.put(...many(3))
  const using = tools()
  const tokens = () => server.requests.filter((request) => request === 'POST /token').length
  const changes = await list(using)
  expect(tokens()).toBe(1)
  server.endTokens()
  const [first] = changes
  if (first?.type !== 'item') throw new Error('there is a file')
  expect(await text((await driveConnector.fetchItem(config(), using, first)).body)).toBe('# file-1')
  expect(tokens()).toBe(2)
})

test('an account that acts for somebody has to be allowed to; a key that is none, revoked or of another says so', async () => {
  server.put(...many(1))
  const fails = (words: string, using = tools(), given = config()) =>
    expect(list(using, given)).rejects.toMatchObject({
      code: 'connector_source_refused',
      detail: expect.stringContaining(words) as string,
    })
  await fails('may not act for that person', tools(), config({ username: 'ada@acme.example' }))
  server.delegated.add('ada@acme.example')
  expect(tell(await list(tools(), config({ username: 'ada@acme.example' })))).toContain('item file-1')
  await fails('not the key file', makeTools({ secret: 'AIza-no-key-file' }))
  const key = JSON.parse(server.key) as Record<string, string>
  const changed = (given: object) => makeTools({ secret: JSON.stringify({ ...key, ...given }) })
  await fails('does not know this service account', changed({ client_email: 'other@project.example' }))
  await fails('private key in the key file cannot be used', changed({ private_key: '-----BEGIN PRIVATE KEY-----' }))
  server.isRevoked = true
  await fails('it was revoked')
})

test('too many requests are waited for, however Google says it, and told when they do not end', async () => {
  server.put(...many(1))
  for (const limit of ['tooMany', 'tooManyAs403'] as const) {
    server[limit] = 1
    expect(tell(await list())).toContain('complete')
    server[limit] = 9
    await expect(list()).rejects.toMatchObject({
      code: 'connector_source_unreachable',
      detail: expect.stringContaining('no more for now') as string,
    })
    server[limit] = 0
  }
  await expect(list(makeTools({ secret: server.key, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  await expect(list(tools(), config({ folderId: 'no-such-folder' }))).rejects.toMatchObject({
    code: 'connector_source_missing',
  })
})

test('the address of a folder is its number; a trial lists what would come and what would not', async () => {
  expect(
    driveConfig.parse({ ...config(), folderId: 'https://drive.google.com/drive/u/0/folders/1AbC-d_E?usp=x' }),
  ).toEqual({
    ...config(),
    folderId: '1AbC-d_E',
  })
  expect(driveConfig.safeParse({ ...config(), folderId: "x' or trashed = false" }).success).toBe(false)
  server.put(makeDriveFile('open'), makeDriveFile('private', { permissions: sharedWith('ada') }))
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: server.key })
  expect(trial).toMatchObject({ found: 2, failed: 1, isWhole: true })
})
