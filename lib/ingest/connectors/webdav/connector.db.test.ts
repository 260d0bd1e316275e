import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAll, makeTools, tell } from '../testing/make-tools'
import { startWebdavServer, type WebdavServer } from '../testing/start-webdav-server'
import { webdavConnector } from './connector'

let server: WebdavServer
beforeEach(async () => {
  server = await startWebdavServer()
  server.files.set('docs/hr/Leave policy.md', { body: '# Leave', etag: 'a1' })
  server.files.set('docs/notes.txt', { body: 'Notes', etag: 'b1' })
  server.files.set('other/secret.txt', { body: 'Secret', etag: 'c1' })
})
afterEach(() => server.close())

const tools = makeTools({ secret: 'app password' })
const config = () => ({ url: `${server.url}docs`, username: 'ada' })
const list = (given = tools) => listAll(webdavConnector.listChanges(config(), given, null))

test('lists every file below the folder by its path, reads it, and says that this was all', async () => {
  const changes = await list()
  expect(tell(changes)).toEqual(['item notes.txt', 'item hr/Leave policy.md', 'complete'])
  for (const change of changes) {
    if (change.type !== 'item') continue
    const { body, fileName } = await webdavConnector.fetchItem(config(), tools, change)
    expect(fileName).toBe(change.externalId)
    expect(await text(body)).toBe(change.externalId === 'notes.txt' ? 'Notes' : '# Leave')
  }
  expect(new Set(server.methods.map((line) => line.split(' ')[0]))).toEqual(new Set(['PROPFIND', 'GET']))
})

test('a file that is written again has another version', async () => {
  const versionOf = async () => (await list()).find((one) => one.type === 'item' && one.externalId === 'notes.txt')
  const before = await versionOf()
  expect(await versionOf()).toEqual(before)
  server.files.set('docs/notes.txt', { body: 'Other notes', etag: 'b2' })
  expect(await versionOf()).not.toEqual(before)
})

test('what cannot be opened is named and nothing is taken for gone; what nobody could read is named, too', async () => {
  server.files.set('docs/tool.exe', { body: 'MZ', etag: 'd1' })
  server.files.set('docs/.git/config', { body: 'x', etag: 'e1' })
  server.refused.set('docs/hr/', 403)
  expect(tell(await list())).toEqual(['item notes.txt', 'failed tool.exe', 'failed hr'])
})

test('a wrong password, a folder that is not there and a server without WebDAV say so', async () => {
  const fails = (code: string, given = tools) => expect(list(given)).rejects.toMatchObject({ code })
  await fails('connector_source_refused', makeTools({ secret: 'wrong' }))
  await fails('connector_address_refused', makeTools({ secret: 'app password', hosts: [] }))
  server.refused.set('docs/', 405)
  await fails('connector_source_unreachable')
  server.refused.set('docs/', 200)
  await fails('connector_source_unreachable')
  server.refused.delete('docs/')
  server.files.clear()
  await fails('connector_source_missing')
})
