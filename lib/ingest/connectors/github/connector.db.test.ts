import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SourceChange } from '../connector'
import { listAll, makeTools } from '../testing/make-tools'
import { githubToken, makeIssue, startGithubServer, type GithubServer } from '../testing/start-github-server'
import { githubConnector } from './connector'
import type { Issue } from './issue'

let server: GithubServer
beforeEach(async () => {
  server = await startGithubServer()
})
afterEach(() => server.close())

const tools = makeTools({ secret: githubToken })
const config = (repository = 'acme/docs') => ({ url: server.url, repository })
const list = (cursor: string | null = null, using = tools, repository?: string) =>
  listAll(githubConnector.listChanges(config(repository), using, cursor))
const ids = (changes: readonly SourceChange<Issue>[]) =>
  changes.flatMap((change) => (change.type === 'item' ? [change.externalId] : []))
const cursorOf = (changes: readonly SourceChange<Issue>[]) =>
  changes.findLast((change) => change.type === 'checkpoint')?.cursor ?? null
const put = (...issues: Issue[]) => issues.forEach((issue) => server.issues.set(issue.number, issue))

test('every issue comes once over several pages, and pull requests do not', async () => {
  put(...Array.from({ length: 230 }, (_, i) => makeIssue(i + 1)), makeIssue(500, { pull_request: {} }))
  const found = ids(await list())
  expect(new Set(found).size).toBe(230)
  expect(found).not.toContain('issues/500')
})

test('many issues of one moment, as an import makes them, are all read', async () => {
  put(...Array.from({ length: 350 }, (_, i) => makeIssue(i + 1, { updated_at: '2026-03-10T12:00:00Z' })))
  expect(new Set(ids(await list())).size).toBe(350)
})

test('an issue that changes while others are read costs none of them', async () => {
  put(...Array.from({ length: 150 }, (_, i) => makeIssue(i + 1)))
  const found = new Set<string>()
  for await (const change of githubConnector.listChanges(config(), tools, null)) {
    if (change.type === 'item') found.add(change.externalId)
    if (change.type === 'checkpoint') put(makeIssue(1, { updated_at: '2026-03-20T00:00:00Z' }))
  }
  expect(found.size).toBe(150)
})

test('a later run asks for what has changed since', async () => {
  put(...Array.from({ length: 120 }, (_, i) => makeIssue(i + 1)))
  const cursor = cursorOf(await list())
  put(makeIssue(7, { updated_at: '2026-03-10T12:00:00Z' }))
  server.requests.length = 0
  expect(ids(await list(cursor))).toEqual(['issues/120', 'issues/7'])
  expect(server.requests).toHaveLength(1)
})

test('an issue is read with its comments', async () => {
  const comments = [...Array(130).keys()].map((i) => ({
    body: `Note ${i}`,
    user: null,
    created_at: '2026-03-02T09:00:00Z',
  }))
  put(makeIssue(3, { comments: 130 }))
  server.comments.set(3, comments)
  const [item] = await list()
  if (item?.type !== 'item') throw new Error('there is an issue')
  const { body, fileName, metadata } = await githubConnector.fetchItem(config(), tools, item)
  const written = await text(body)
  expect(fileName).toBe('issue-3.md')
  expect(metadata).toMatchObject({ link: 'https://github.example/acme/docs/issues/3', date: '2026-03-01' })
  expect(written).toMatch(/^# Pump 3 leaks\n\nIssue 3, open, opened by ada on 2026-03-01\. Labels: pumps\.\n\nIt leaks/)
  expect(written).toContain('## somebody who has left on 2026-03-02\n\nNote 129')
})

test('a wrong token, a repository that is not there, a used-up quota and another server say so', async () => {
  put(makeIssue(1))
  const refused = { code: 'connector_source_refused' }
  await expect(list(null, makeTools({ secret: 'ghp_other' }))).rejects.toMatchObject(refused)
  await expect(list(null, makeTools())).rejects.toMatchObject(refused)
  await expect(list(null, tools, 'acme/none')).rejects.toMatchObject({ code: 'connector_source_missing' })
  server.quota = 0
  await expect(list()).rejects.toMatchObject({
    code: 'connector_source_unreachable',
    detail: expect.stringContaining('after 13:00 UTC') as string,
  })
})
