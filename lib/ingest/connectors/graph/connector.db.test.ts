import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import { graphSecret, makeGraphFile, startGraphServer, type GraphServer } from '../testing/start-graph-server'
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
