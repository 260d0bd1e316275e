import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import { gitToken, startGitServer, type GitServer } from '../testing/start-git-server'
import { useSource } from '../testing/use-source'
import type { GitConfig } from './config'
import { gitConnector } from './connector'

let bench: SourceBench
let server: GitServer
useSource(startGitServer, (made) => ({ bench, server } = made))
beforeEach(() =>
  server.commit({
    'README.md': '# Harbour',
    'docs/fees.adoc': '= Fees',
    'docs/hr/Leave & pay.md': '# Leave',
    'docs/.draft.md': 'x',
    '.github/notes.md': 'x',
    'src/main.c': 'int main;',
  }),
)

const tools = makeTools({ secret: gitToken })
const config = (given: Partial<GitConfig> = {}): GitConfig => ({
  url: server.url,
  branch: '',
  folder: '',
  username: '',
  ...given,
})
const source = (given: Partial<GitConfig> = {}) => ({ kind: 'git' as const, config: config(given) })
const list = (given: Partial<GitConfig> = {}, using = tools) =>
  listAll(gitConnector.listChanges(config(given), using, null))
const read = async (name: string, given: Partial<GitConfig> = {}) => {
  const item = (await list(given)).find((one) => one.type === 'item' && one.externalId === name)
  if (item?.type !== 'item') throw new Error('there is a file')
  return text((await gitConnector.fetchItem(config(given), tools, item)).body)
}
const messages = () => server.requests.filter((request) => request === 'git-upload-pack').length

test('lists the documents of a branch by their path, reads them, and says that this was all', async () => {
  expect(tell(await list())).toEqual([
    'item README.md',
    'item docs/fees.adoc',
    'item docs/hr/Leave & pay.md',
    'complete',
    'checkpoint',
  ])
  expect(tell(await list({ folder: 'docs/hr' }))).toEqual(['item Leave & pay.md', 'complete', 'checkpoint'])
  expect(await read('docs/fees.adoc')).toBe('= Fees')
  await server.commit({ 'other.md': '# Other' }, 'release/2')
  expect(tell(await list({ branch: 'release/2' }))).toContain('item other.md')
  expect(tell(await list({ branch: 'main' }))).not.toContain('item other.md')
})

test('a run takes all in few messages; without a commit nothing is asked for but that; later only what is new comes', async () => {
  await server.commit(
    Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`many/${i}.md`, `# Page ${i}\n\nText of page ${i}.`])),
  )
  const connectorId = await bench.add(source(), null, gitToken)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [123, 123, 0, 0, 0] })
  expect(messages()).toBeLessThanOrEqual(5)
  server.requests.length = 0
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [123, 0, 0, 0, 0] })
  expect(server.requests).toEqual(['refs', 'git-upload-pack'])
  await server.commit({
    'many/7.md': '# Another page 7',
    'many/8.md': null,
    'README.md': null,
    'HARBOUR.md': '# Harbour',
  })
  server.requests.length = 0
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [122, 1, 1, 2, 0] })
  expect(messages()).toBe(4)
  expect(await bench.names()).toContain('HARBOUR.md')
  expect(await bench.names()).not.toContain('many/8.md')
})

test('a server that cannot leave the files out sends them all, and none is asked for again', async () => {
  await server.git('-C', '../acme/docs.git', 'config', 'uploadpack.allowFilter', 'false')
  const connectorId = await bench.add(source(), null, gitToken)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 3, 0, 0, 0] })
  expect(messages()).toBe(2)
})

test('files that are stored as changes of one another come out as they went in', async () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `Line ${i} of ${(i * 7919) % 4001}`)
  const versions = [0, 1, 2, 3].map((n) =>
    lines
      .with(n * 900, `Changed in ${n}`)
      .concat('y'.repeat(n * 40))
      .join('\n'),
  )
  await server.commit(Object.fromEntries(versions.map((body, n) => [`long/${n}.txt`, body])))
  await server.git('-C', '../acme/docs.git', 'repack', '-q', '-a', '-d', '-f', '--depth=50')
  for (const [n, body] of versions.entries()) expect(await read(`long/${n}.txt`)).toBe(body)
  await server.git('-C', '../acme/docs.git', 'config', 'uploadpack.allowFilter', 'false')
  expect(await read('long/3.txt')).toBe(versions[3])
})

test('a pointer to Git LFS is told as such and holds up nothing; links are not followed', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
  await symlink('/etc/passwd', path.join(server.work, 'link.md'))
  await server.commit({ 'scan.pdf': pointer })
  const connectorId = await bench.add(source(), null, gitToken)
  const run = await bench.run(connectorId)
  expect(run).toMatchObject({ status: 'done', counts: [4, 3, 0, 0, 1] })
  expect(run.errors).toMatchObject([
    { item: 'scan.pdf', code: 'file_type_unknown', detail: expect.stringContaining('LFS') as string },
  ])
  expect((await bench.run(connectorId)).counts).toEqual([4, 0, 0, 0, 1])
})

test('too many requests are waited for; a revoked token, another branch, folder and address say so', async () => {
  server.tooMany = 1
  expect(tell(await list())).toContain('complete')
  const fails = (code: string, words: string, given: Partial<GitConfig> = {}) =>
    expect(list(given)).rejects.toMatchObject({ code, detail: expect.stringContaining(words) as string })
  await fails('connector_source_missing', 'no branch', { branch: 'none' })
  await fails('connector_source_missing', 'no such folder', { folder: 'docs/none' })
  await expect(list({ url: server.url.replace('docs.git', 'none.git') })).rejects.toMatchObject({
    code: 'connector_source_missing',
  })
  bench.server.pages.set('/feed/info/refs?service=git-upload-pack', { body: '<h1>Sign in</h1>' })
  await fails('connector_source_unreachable', 'no git repository', { url: `${bench.server.url}/feed` })
  await expect(list({}, makeTools({ secret: gitToken, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  server.token = 'another'
  await fails('connector_source_refused', 'was revoked')
})

test('a trial lists what would come, and fetches no file', async () => {
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: gitToken })
  expect(trial).toMatchObject({ found: 3, failed: 0, isWhole: true })
  expect(messages()).toBe(2)
})
