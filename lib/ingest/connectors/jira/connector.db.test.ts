import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { SourceInput } from '../admin/connector-input'
import { tryConnector } from '../admin/try-connector'
import type { KnownItem } from '../connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import { jiraServer, jiraToken, makeJiraIssue, startJiraServer, type JiraServer } from '../testing/start-jira-server'
import { useSource } from '../testing/use-source'
import type { JiraConfig } from './config'
import { jiraConnector } from './connector'
import type { Issue } from './issue'

let bench: SourceBench
let server: JiraServer
useSource(startJiraServer, (made) => ({ bench, server } = made))

const tools = makeTools({ secret: jiraToken })
const config = (given: Partial<JiraConfig> = {}): JiraConfig => ({
  url: server.url,
  hosting: 'cloud',
  username: 'ada@acme.example',
  jql: 'project = DOCS',
  ...given,
})
const dataCenter = () => {
  server.authorization = jiraServer
  return config({ hosting: 'server', username: '' })
}
const source = (given: Partial<JiraConfig> = {}): SourceInput => ({ kind: 'jira', config: config(given) })
const list = (cursor: string | null = null, using = tools, given = config()) =>
  listAll(jiraConnector.listChanges(given, using, cursor))
const put = (...issues: Issue[]) => issues.forEach((issue) => server.issues.set(issue.key, issue))
const many = (count: number) => Array.from({ length: count }, (_, i) => makeJiraIssue(i + 1))
const board = { id: '10021', name: 'Board only' }
const justNow = () => new Date().toISOString()
const read = async (number: number, given = config()) => {
  const item = (await list(null, tools, given)).find(
    (one) => 'externalId' in one && one.externalId === `DOCS-${number}`,
  )
  if (item?.type !== 'item') throw new Error('there is an issue')
  const fetched = await jiraConnector.fetchItem(given, tools, item)
  return { ...fetched, written: await text(fetched.body) }
}

test.each([
  ['the cloud', () => config()],
  ['a Data Center', dataCenter],
])('every issue of the query comes once over several pages of %s, and that was all', async (_, given) => {
  put(...many(230))
  const changes = tell(await list(null, tools, given()))
  expect(new Set(changes).size).toBe(232)
  expect(changes.slice(0, 2)).toEqual(['item DOCS-1', 'item DOCS-2'])
  expect(changes.slice(-2)).toEqual(['complete', 'checkpoint'])
})

test('a run takes all; the next reads nothing again; what has changed is read, what is gone goes', async () => {
  put(...many(4))
  server.mostPerPage = 2
  const connectorId = await bench.add(source(), null, jiraToken)
  const comments = () => server.requests.filter((request) => request.includes('/comment'))
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [4, 4, 0, 0, 0] })
  expect(comments()).toHaveLength(4)
  server.requests.length = 0
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [4, 0, 0, 0, 0] })
  expect(server.requests).toEqual([
    expect.stringMatching(/search\/jql \(project = DOCS\) AND updated >= "-1\dm" ORDER BY key ASC$/),
    ...Array<string>(2).fill('POST /rest/api/3/search/jql (project = DOCS) ORDER BY key ASC'),
  ])
  put(makeJiraIssue(2, { summary: 'Pump 2 is mended', updated: justNow() }))
  server.issues.delete('DOCS-4')
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 0, 1, 1, 0] })
  expect(await bench.names()).toEqual(['DOCS-1', 'DOCS-2', 'DOCS-3'])
})

test('an issue that this account may see only now is read, though it has not changed', async () => {
  put(...many(3))
  const known = new Map<string, KnownItem>([['DOCS-1', { version: 'v', memo: null, isHandled: false }]])
  expect(tell(await list(justNow(), makeTools({ secret: jiraToken, items: known })))).toEqual([
    'unchanged DOCS-1',
    'item DOCS-2',
    'item DOCS-3',
    'complete',
    'checkpoint',
  ])
})

test('issues that go from a Data Center while they are counted make the listing no whole one', async () => {
  put(...many(250))
  const given = dataCenter()
  expect(tell(await list(justNow(), tools, given))).toContain('complete')
  let gone = 0
  server.onPage = () => void server.issues.delete(`DOCS-${++gone}`)
  expect(tell(await list(justNow(), tools, given))).not.toContain('complete')
  expect(tell(await list(null, tools, given))).not.toContain('checkpoint')
})

test('what has a security level is not taken, and goes when it gets one; restricted and internal comments stay out', async () => {
  put(...many(3), makeJiraIssue(9, { security: board }))
  const comment = (body: string, given: object = {}) => ({
    body,
    author: null,
    created: '2026-03-02T09:00:00Z',
    ...given,
  })
  server.comments.set('DOCS-1', [
    comment('Seen by all'),
    comment('For developers', { visibility: { type: 'role', value: 'Developers' } }),
    comment('Among agents', { jsdPublic: false }),
  ])
  expect((await read(1)).written).toMatch(/Seen by all$/)
  const connectorId = await bench.add(source(), null, jiraToken)
  const first = await bench.run(connectorId)
  expect(first.counts).toEqual([4, 3, 0, 0, 1])
  expect(first.errors).toMatchObject([{ item: 'DOCS-9', code: 'connector_item_restricted' }])
  put(...[1, 2, 3].map((number) => makeJiraIssue(number, { security: board, updated: justNow() })))
  expect((await bench.run(connectorId)).counts).toEqual([4, 0, 0, 3, 4])
  expect(await bench.names()).toEqual([])
  expect((await bench.run(connectorId)).counts).toEqual([4, 0, 0, 0, 4])
  put(makeJiraIssue(9, { updated: justNow() }))
  expect((await bench.run(connectorId)).counts).toEqual([4, 1, 0, 0, 3])
})

test('of a security level its groups and roles are told, a role for each project; who is named otherwise is not', async () => {
  server.mostPerPage = 1
  server.holders.set(board.id, [
    { type: 'group', parameter: 'board', value: 'g-1', group: { name: 'board', groupId: 'g-1' } },
    { type: 'projectRole', parameter: '7', projectRole: { id: 7, name: 'Developers' } },
    { type: 'reporter' },
    { type: 'user', parameter: 'ada' },
  ])
  put(makeJiraIssue(1, { security: board }), makeJiraIssue(2))
  const told = async (given = config()) =>
    (await list(null, tools, given)).flatMap((one) => ('permissions' in one ? [one.permissions] : []))
  const narrowed = { detail: expect.stringContaining('“Board only”') as string }
  const groups = [
    { id: 'g-1', name: 'board' },
    { id: 'role:DOCS:7', name: 'Developers in DOCS' },
  ]
  expect(await told()).toEqual([{ groups, ...narrowed }, 'everyone'])
  expect(server.requests.filter((request) => request.includes('level/member'))).toHaveLength(4)
  server.isAdmin = false
  const untold = { groups: [], detail: expect.stringContaining('accounts that administer Jira only') as string }
  expect(await told()).toEqual([untold, 'everyone'])
  const silent = { groups: [], detail: expect.stringContaining('A Data Center does not tell') as string }
  expect(await told(dataCenter())).toEqual([silent, 'everyone'])
})

test('an issue stays as it was, and whom its level lets in changes: it comes and goes with that', async () => {
  const group = (name: string) => ({ type: 'group', parameter: name, group: { name, groupId: name } })
  server.holders.set(board.id, [group('board')])
  put(makeJiraIssue(1, { security: board }), makeJiraIssue(2))
  const connectorId = await bench.add(source(), null, jiraToken)
  expect((await bench.run(connectorId)).counts).toEqual([2, 1, 0, 0, 1])
  await bench.map(connectorId, { board: 'grp_board' })
  expect((await bench.run(connectorId)).counts).toEqual([2, 1, 0, 0, 0])
  expect(await bench.groupsOf('DOCS-1')).toEqual(['grp_board'])
  server.holders.set(board.id, [group('audit')])
  expect((await bench.run(connectorId)).counts).toEqual([2, 0, 0, 1, 1])
  server.holders.set(board.id, [group('audit'), group('board')])
  expect((await bench.run(connectorId)).counts).toEqual([2, 1, 0, 0, 0])
})

test('an issue that cannot be read holds up no other, and is tried again', async () => {
  put(...many(3))
  server.brokenKey = 'DOCS-2'
  const connectorId = await bench.add(source(), null, jiraToken)
  const first = await bench.run(connectorId)
  expect(first).toMatchObject({ status: 'done', counts: [3, 2, 0, 0, 1] })
  expect(first.errors).toMatchObject([{ item: 'DOCS-2', code: 'connector_source_unreachable' }])
  server.brokenKey = null
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 1, 0, 0, 0] })
})

test('an issue becomes Markdown with all its comments, from the tree of the cloud and from the markup of a Data Center', async () => {
  const tree = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Shut valve 7.' }] }],
  }
  put(makeJiraIssue(1, { description: tree }), makeJiraIssue(2, { description: 'h2. Steps\n# Shut {{valve}}' }))
  server.comments.set(
    'DOCS-1',
    Array.from({ length: 130 }, (_, i) => ({ body: `Note ${i}`, author: null, created: '2026-03-02' })),
  )
  const cloud = await read(1)
  expect(cloud).toMatchObject({
    fileName: 'DOCS-1.md',
    metadata: { link: `${server.url}/browse/DOCS-1`, date: '2026-03-01' },
  })
  expect(cloud.written).toMatch(
    /^# Pump 1 leaks\n\nBug DOCS-1, Open, opened by Ada Byron on 2026-03-01\. Labels: pumps\.\n\nShut valve 7\./,
  )
  expect(cloud.written).toContain('## somebody who has left on 2026-03-02\n\nNote 129')
  expect((await read(2, dataCenter())).written).toContain('### Steps\n\n1. Shut `valve`')
})

test('too many requests are waited for, and told when they do not end; a revoked token and a query that is none say so', async () => {
  put(...many(2))
  server.tooMany = 1
  expect(tell(await list())).toContain('complete')
  const fails = (code: string, words: string, given = config()) =>
    expect(list(null, tools, given)).rejects.toMatchObject({ code, detail: expect.stringContaining(words) as string })
  server.tooMany = 2
  await fails('connector_source_unreachable', 'no more for now')
  server.tooMany = 0
  await fails('connector_source_unreachable', 'Error in the JQL', config({ jql: 'project == DOCS' }))
  await expect(list(null, makeTools({ secret: jiraToken, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  server.authorization = 'revoked'
  await fails('connector_source_refused', 'was revoked')
})

test('a trial lists what would come and what would not, and takes nothing', async () => {
  put(...many(2), makeJiraIssue(3, { security: board }))
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: jiraToken })
  expect(trial).toMatchObject({ found: 3, failed: 1, isWhole: true })
  expect(trial.items[2]).toEqual({ item: 'DOCS-3', title: 'DOCS-3 Pump 3 leaks', code: 'connector_item_restricted' })
  expect(server.requests.some((request) => request.includes('/comment'))).toBe(false)
})
