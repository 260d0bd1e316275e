import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAll, makeTools } from '../testing/make-tools'
import { startSourceServer, type SourceServer } from '../testing/start-source-server'
import { feedConnector } from './connector'

let server: SourceServer
beforeEach(async () => {
  server = await startSourceServer()
})
afterEach(() => server.close())

const feedOf = (...entries: string[]): string => `<rss><channel>${entries.join('')}</channel></rss>`
const entry = (guid: string, content: string): string =>
  `<item><guid>${guid}</guid><title>Entry ${guid}</title><link>https://n.example/${guid}</link><description>${content}</description></item>`
const config = (removesOld = false) => ({ url: `${server.url}/feed.xml`, removesOld })
const list = (cursor: string | null = null, removesOld = false) =>
  listAll(feedConnector.listChanges(config(removesOld), makeTools(), cursor))

test('each entry is an item with its guid, its title and its page; a guid that comes twice counts once', async () => {
  server.pages.set('/feed.xml', { body: feedOf(entry('a', 'First.'), entry('b', 'Second.'), entry('a', 'Again.')) })
  const items = (await list()).flatMap((change) => (change.type === 'item' ? [change] : []))
  expect(items.map(({ externalId, title }) => [externalId, title])).toEqual([
    ['a', 'Entry a'],
    ['b', 'Entry b'],
  ])
  const [first] = items
  if (!first) throw new Error('there is one')
  const fetched = await feedConnector.fetchItem(config(), makeTools(), first)
  expect(await text(fetched.body)).toContain('<div>First.</div>')
  expect(fetched.metadata).toEqual({ link: 'https://n.example/a' })
})

test('a changed entry has another version and the others keep theirs', async () => {
  const versions = async () => (await list()).flatMap((change) => (change.type === 'item' ? [change.version] : []))
  server.pages.set('/feed.xml', { body: feedOf(entry('a', 'First.'), entry('b', 'Second.')) })
  const before = await versions()
  server.pages.set('/feed.xml', { body: feedOf(entry('a', 'First, corrected.'), entry('b', 'Second.')) })
  const after = await versions()
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).toBe(before[1])
})

test('a feed that was not modified is asked once and lists nothing', async () => {
  server.pages.set('/feed.xml', { body: feedOf(entry('a', 'First.')), etag: '"7"' })
  const point = (await list()).find((change) => change.type === 'checkpoint')
  expect(point).toBeDefined()
  expect(await list(point?.type === 'checkpoint' ? point.cursor : null)).toEqual([])
  expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"7"'])
})

test('what has left the feed is only gone where that was asked for', async () => {
  server.pages.set('/feed.xml', { body: feedOf(entry('a', 'First.')) })
  expect(await list()).not.toContainEqual({ type: 'complete' })
  expect(await list(null, true)).toContainEqual({ type: 'complete' })
})

test('each way of not getting a feed has its own reason', async () => {
  server.pages.set('/feed.xml', { body: '<html></html>' })
  await expect(list()).rejects.toMatchObject({ code: 'connector_feed_unreadable' })
  server.pages.set('/feed.xml', { status: 403 })
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_refused' })
  server.pages.set('/feed.xml', { status: 500 })
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_unreachable' })
  server.pages.delete('/feed.xml')
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_missing' })
  server.pages.set('/feed.xml', { body: Buffer.alloc(10_000_001, 'a') })
  await expect(list()).rejects.toMatchObject({ code: 'file_too_large' })
})
