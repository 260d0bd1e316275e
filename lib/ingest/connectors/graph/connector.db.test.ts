import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import {
  directoryGroup,
  graphSecret,
  makeGraphFile,
  readBy,
  startGraphServer,
  type GraphServer,
} from '../testing/start-graph-server'
import { useSource } from '../testing/use-source'
import { graphConfig, type GraphConfig } from './config'
import { graphConnector } from './connector'

let bench: SourceBench
let server: GraphServer
useSource(startGraphServer, (made) => ({ bench, server } = made))

const tools = (secret: string | null = graphSecret) => makeTools({ secret })
const config = (given: Partial<GraphConfig> = {}): GraphConfig => ({
  url: server.url,
  loginUrl: server.url,
  tenantId: 'acme.example',
  clientId: 'app-1',
  place: 'https://acme.sharepoint.example/sites/hr/',
  library: '',
  folder: '',
  readers: 'collection',
  ...given,
})
const source = (given: Partial<GraphConfig> = {}) => ({ kind: 'graph' as const, config: config(given) })
const list = (given = config(), using = tools()) => listAll(graphConnector.listChanges(given, using, null))
const many = (count: number) => Array.from({ length: count }, (_, i) => makeGraphFile(`file-${i + 1}`))
const tokens = () => server.requests.filter((request) => request.startsWith('POST')).length
const fails = (code: string, words: string, given = config(), using = tools()) =>
  expect(list(given, using)).rejects.toMatchObject({ code, detail: expect.stringContaining(words) as string })

test('every file of the library comes once over several pages, by site, by its name and of a OneDrive', async () => {
  server.mostPerPage = 20
  server.put(...many(45), makeGraphFile('hr', { kind: 'folder', name: 'hr' }), makeGraphFile('leave', { path: 'hr' }))
  for (const given of [{}, { library: 'documents' }, { place: 'ada@acme.example' }]) {
    const changes = tell(await list(config(given)))
    expect(new Set(changes).size).toBe(48)
    expect(changes.slice(-3)).toEqual(['item leave', 'complete', 'checkpoint'])
  }
  expect(tell(await list(config({ folder: 'hr' })))).toEqual(['item leave', 'complete', 'checkpoint'])
  await fails('connector_source_missing', 'There are “Documents”, “Archive”', config({ library: 'Contracts' }))
})

test('later runs ask for what has changed since: what is new, changed or gone, and nothing else', async () => {
  server.put(...many(6))
  const connectorId = await bench.add(source(), null, graphSecret)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [6, 6, 0, 0, 0] })
  expect((await bench.run(connectorId)).counts).toEqual([0, 0, 0, 0, 0])
  server.mostPerPage = 2
  server.put(makeGraphFile('file-1', { content: '# First' }))
  // Twice in the log: the last of them counts.
  server.put(makeGraphFile('file-1', { content: '# Last' }), makeGraphFile('file-7'))
  server.put(makeGraphFile('file-2', { name: 'renamed.md' }))
  server.remove('file-3')
  expect((await bench.run(connectorId)).counts).toEqual([3, 1, 1, 1, 0])
  expect(await bench.names()).toEqual(['file-1', 'file-2', 'file-4', 'file-5', 'file-6', 'file-7'])
  expect(await bench.countRevisions()).toBe(7)
})

test('all is listed again when Graph has forgotten where a run ended, and when a folder went with what lay in it', async () => {
  server.put(...many(3), makeGraphFile('hr', { kind: 'folder', name: 'hr' }), makeGraphFile('leave', { path: 'hr' }))
  const connectorId = await bench.add(source(), null, graphSecret)
  expect((await bench.run(connectorId)).counts).toEqual([4, 4, 0, 0, 0])
  server.logBegins = 100
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [4, 0, 0, 0, 0] })
  server.logBegins = 0
  server.remove('hr')
  expect((await bench.run(connectorId)).counts).toEqual([3, 0, 0, 1, 0])
  expect(await bench.names()).not.toContain('leave')
})

test('a file is read at the address that is given for it, and the token does not go there', async () => {
  server.put(makeGraphFile('leave', { name: 'Leave policy.md', content: '# Thirty days', path: 'hr' }))
  const using = tools()
  const [item] = await list(config(), using)
  if (item?.type !== 'item') throw new Error('there is a file')
  const { body, ...fetched } = await graphConnector.fetchItem(config(), using, item)
  expect(await text(body)).toBe('# Thirty days')
  expect(fetched).toEqual({
    fileName: 'Leave policy.md',
    metadata: { link: 'https://acme.sharepoint.example/sites/hr/Documents/hr/Leave policy.md', date: '2026-03-01' },
  })
  expect(server.downloads.headers).toEqual([undefined])
  expect(new URL(server.downloads.url).host).not.toBe(new URL(server.url).host)
})

test('the token goes to no other address that a page names for the next one', async () => {
  server.put(...many(3))
  server.mostPerPage = 2
  server.leadsTo = server.url.replace('127.0.0.1', 'localhost')
  await expect(list()).rejects.toMatchObject({ code: 'connector_redirected_away' })
  server.leadsTo = `${server.url}.elsewhere.example`
  await expect(list()).rejects.toMatchObject({ code: 'connector_redirected_away' })
})

test('what nobody could read says so, and is not asked for again', async () => {
  server.put(makeGraphFile('tool', { name: 'tool.exe' }), makeGraphFile('notes'))
  const connectorId = await bench.add(source(), null, graphSecret)
  const run = await bench.run(connectorId)
  expect(run).toMatchObject({ status: 'done', counts: [2, 1, 0, 0, 1] })
  expect(run.errors).toMatchObject([{ item: 'tool', code: 'file_type_unknown' }])
  expect((await bench.run(connectorId)).counts).toEqual([0, 0, 0, 0, 0])
  server.remove('tool')
  expect((await bench.run(connectorId)).counts).toEqual([0, 0, 0, 0, 0])
})

test('one token serves a run, and another is asked for once when it is taken no more', async () => {
  server.put(...many(3))
  const using = tools()
  await list(config(), using)
  expect(tokens()).toBe(1)
  server.endTokens()
  expect(tell(await list(config(), using))).toContain('complete')
  expect(tokens()).toBe(2)
})

test('a secret that is wrong, expired or missing, a directory that is not there and an application without rights say so', async () => {
  await fails('connector_source_refused', 'Enter its value, not its number', config(), tools('wrong'))
  await fails('connector_source_refused', 'Enter a client secret', config(), tools(null))
  const refused = (error: string, code: string, words: string) => {
    server.refusal = { error, error_description: `${code}: in the words of Microsoft.` }
    return fails('connector_source_refused', words)
  }
  await refused('invalid_client', 'AADSTS7000222', 'has expired')
  await refused('invalid_request', 'AADSTS90002', 'no directory')
  await refused('unauthorized_client', 'AADSTS700016', 'no application')
  server.refusal = null
  server.isForbidden = true
  await fails('connector_source_refused', 'Sites.Selected')
})

test('too many requests are waited for, and told when they do not end; an inner host has to be allowed', async () => {
  server.put(...many(2))
  server.tooMany = 1
  expect(tell(await list())).toContain('complete')
  server.tooMany = 9
  await fails('connector_source_unreachable', 'no more for now')
  await expect(list(config(), makeTools({ secret: graphSecret, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
})

test('a place is a site or a person; a trial lists what would come', async () => {
  const problems = (given: object) => graphConfig.safeParse({ ...config(), ...given }).success
  expect(problems({ place: 'ada@acme.example' })).toBe(true)
  expect(problems({ place: 'acme.sharepoint.com' })).toBe(false)
  expect(problems({ tenantId: '../common' })).toBe(false)
  expect(graphConfig.parse({ ...config(), folder: '/Policies/2026/' }).folder).toBe('Policies/2026')
  server.put(...many(2))
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: graphSecret })
  expect(trial).toMatchObject({ found: 2, failed: 0, isWhole: true })
})

const fromSource = { readers: 'source' as const }
const readersOf = async () =>
  Object.fromEntries(
    (await list(config(fromSource))).flatMap((one) =>
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

test('who may read a file there: groups of the directory and the site, everybody, links; people by name are nobody', async () => {
  const claim = (loginName: string) => readBy({ siteUser: { id: '9', displayName: 'Name', loginName } })
  const link = (scope: string, given: object = {}) => ({ roles: ['read'], link: { scope }, ...given })
  const number = '1b4e28ba-2fa1-41d2-883f-0016d3cca427'
  const put = (id: string, ...readers: object[]) => server.put(makeGraphFile(id, { readers }))
  server.readers = [readBy({ siteGroup: { id: '5', displayName: 'HR Members' } })]
  server.put(makeGraphFile('inherits'))
  put('group', directoryGroup('staff'), readBy({ user: { id: 'ada' } }))
  put('claims', claim(`c:0t.c|tenant|${number}`), claim(`c:0o.c|federateddirectoryclaimprovider|${number}_o`))
  put('all', claim('c:0-.f|rolemanager|spo-grid-all-users/7f1c'))
  put('people', readBy({ user: { id: 'ada' } }), claim('i:0#.f|membership|ada@acme.example'))
  put('public', directoryGroup('staff'), link('anonymous'))
  put('locked', link('anonymous', { hasPassword: true }))
  put('organisation', link('organization'))
  put('named', link('users', { grantedToIdentitiesV2: [{ group: { id: 'board' } }, { user: { id: 'ada' } }] }))
  put('passing', readBy({ group: { id: 'staff' } }, { roles: ['sp.limited access'] }))
  put('ended', readBy({ group: { id: 'staff' } }, { expirationDateTime: '2020-01-01T00:00:00Z' }))
  server.mostPerPage = 2
  expect(await readersOf()).toEqual({
    inherits: ['site-group:5'],
    group: ['group:staff'],
    claims: [`group:${number}`],
    all: ['everyone'],
    people: [],
    public: 'everyone',
    locked: [],
    organisation: ['organization'],
    named: ['group:board'],
    passing: [],
    ended: [],
  })
})

test('a file is taken for the groups that are mapped, and goes when they lose it, also by its folder or the library', async () => {
  server.readers = [directoryGroup('staff')]
  server.put(makeGraphFile('open'), makeGraphFile('hr', { kind: 'folder', name: 'hr' }))
  server.put(makeGraphFile('leave', { path: 'hr' }), makeGraphFile('board', { readers: [directoryGroup('board')] }))
  const connectorId = await bench.add(source(fromSource), null, graphSecret)
  expect((await bench.run(connectorId)).counts).toEqual([3, 0, 0, 0, 3])
  await bench.map(connectorId, { 'group:staff': 'grp_staff' })
  expect((await bench.run(connectorId)).counts).toEqual([3, 2, 0, 0, 1])
  expect([await bench.groupsOf('open'), await bench.groupsOf('leave')]).toEqual([['grp_staff'], ['grp_staff']])
  await bench.map(connectorId, { 'group:staff': 'grp_staff', 'group:board': 'grp_board' })
  await bench.run(connectorId)
  expect(await bench.groupsOf('board')).toEqual(['grp_board'])

  // Nothing of the file is in the log when its folder has other readers.
  const folder = server.files.get('hr')
  if (!folder) throw new Error('there is a folder')
  server.put({ ...folder, readers: [directoryGroup('board')] })
  await bench.run(connectorId)
  expect([await bench.groupsOf('leave'), await bench.groupsOf('open')]).toEqual([['grp_board'], ['grp_staff']])
  server.readers = [directoryGroup('board')]
  await bench.run(connectorId)
  expect(await bench.groupsOf('open')).toEqual(['grp_board'])
  server.requests.length = 0
  expect((await bench.run(connectorId)).counts).toEqual([0, 0, 0, 0, 0])
  expect(server.requests.filter((request) => request.endsWith('/permissions'))).toHaveLength(1)
  server.put(makeGraphFile('open', { readers: [readBy({ user: { id: 'ada' } })] }))
  await bench.run(connectorId)
  expect(await bench.names()).not.toContain('open')
})

test('with the readers of the collection every file is as open as that, also what was narrowed before', async () => {
  server.put(makeGraphFile('leave', { readers: [directoryGroup('staff')] }))
  const closed = await list(config(fromSource))
  const cursor = closed.find((one) => one.type === 'checkpoint')?.cursor ?? null
  const again = async (given: Partial<GraphConfig>) =>
    (await listAll(graphConnector.listChanges(config(given), tools(), cursor))).flatMap((one) =>
      one.type === 'item' ? [one.permissions] : [],
    )
  expect(await again(fromSource)).toEqual([])
  expect(await again({})).toEqual(['everyone'])
})
