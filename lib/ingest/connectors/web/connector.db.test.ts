import { gzipSync } from 'node:zlib'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { KnownItem, SourceChange } from '../connector'
import { listAll, makeTools } from '../testing/make-tools'
import { startSourceServer, type SourceServer } from '../testing/start-source-server'
import { webConfig, type WebConfig } from './config'
import { webConnector } from './connector'
import type { Page } from './fetch-page'

let server: SourceServer
beforeEach(async () => {
  server = await startSourceServer()
})
afterEach(() => server.close())

const page = (words: string, ...links: string[]): string =>
  `<html><title>${words}</title><body><p>${words}</p>${links.map((link) => `<a href="${link}">x</a>`).join('')}</body></html>`
const put = (path: string, words: string, ...links: string[]) => server.pages.set(path, { body: page(words, ...links) })

const configOf = (given: Partial<WebConfig> = {}): WebConfig =>
  webConfig.parse({ mode: 'links', url: `${server.url}/`, ...given })
const list = (given: Partial<WebConfig> = {}, items = new Map<string, KnownItem>()) =>
  listAll(webConnector.listChanges(configOf(given), makeTools({ items }), null))
/** `item /a`, `failed /b`, `complete`. */
const told = (changes: readonly SourceChange<Page>[]): string[] =>
  changes.map((change) =>
    'externalId' in change ? `${change.type} ${change.externalId.slice(server.url.length)}` : change.type,
  )
const asked = (): string[] => server.requests.map(({ path }) => path)
const remember = (changes: readonly SourceChange<Page>[], isHandled = false): Map<string, KnownItem> =>
  new Map(
    changes.flatMap((change) =>
      change.type === 'item' ? [[change.externalId, { version: change.version, memo: change.memo, isHandled }]] : [],
    ),
  )

test('follows the links of one host, asks for each page once, and says that this was all', async () => {
  put('/', 'Start', '/a', '/b#part', 'https://elsewhere.example/', '/a')
  put('/a', 'A', '/', '/b')
  put('/b', 'B')
  const changes = await list()
  expect(told(changes)).toEqual(['item /', 'item /a', 'item /b', 'complete'])
  expect(asked()).toEqual(['/robots.txt', '/', '/a', '/b'])
  const [first] = changes
  if (first?.type !== 'item') throw new Error('the first is a page')
  const fetched = await webConnector.fetchItem(configOf(), makeTools(), first)
  expect(fetched).toMatchObject({ fileName: '127.0.0.1.html', metadata: { link: `${server.url}/` } })
  expect(await text(fetched.body)).toContain('Start')
})

test('waits between two pages as long as the site wishes', async () => {
  server.pages.set('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 3', headers: { 'content-type': 'text/plain' } })
  put('/', 'Start', '/a')
  put('/a', 'A')
  const pauses: number[] = []
  const pause = (ms: number): Promise<void> => Promise.resolve(void pauses.push(ms))
  await listAll(webConnector.listChanges(configOf(), makeTools({ pause }), null))
  expect(pauses).toEqual([3000, 3000])
})

test('robots.txt is obeyed, and one that cannot be had now forbids everything', async () => {
  put('/', 'Start', '/private/a', '/b')
  put('/private/a', 'Private')
  put('/b', 'B')
  server.pages.set('/robots.txt', { body: 'User-agent: *\nDisallow: /private' })
  expect(told(await list())).toEqual(['item /', 'item /b', 'complete'])
  expect(asked()).not.toContain('/private/a')
  server.pages.set('/robots.txt', { body: 'User-agent: *\nDisallow: /' })
  await expect(list()).rejects.toMatchObject({ code: 'connector_robots_refused' })
  server.pages.set('/robots.txt', { status: 500 })
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_unreachable' })
})

test('a page that is as it was is not sent again, and its links are still followed', async () => {
  server.pages.set('/', { body: page('Start', '/a'), etag: '"1"' })
  server.pages.set('/a', { body: page('A'), lastModified: 'Tue, 10 Mar 2026 09:00:00 GMT' })
  const items = remember(await list())
  server.requests.length = 0
  expect(told(await list({}, items))).toEqual(['unchanged /', 'unchanged /a', 'complete'])
  expect(server.requests.map(({ headers }) => headers['if-none-match'] ?? headers['if-modified-since'])).toEqual([
    undefined,
    '"1"',
    'Tue, 10 Mar 2026 09:00:00 GMT',
  ])
})

test('a run that goes on does not ask again for what it had', async () => {
  put('/', 'Start', '/a')
  put('/a', 'A')
  const items = remember(await list(), true)
  server.requests.length = 0
  expect(told(await list({}, items))).toEqual(['unchanged /', 'unchanged /a', 'complete'])
  expect(asked()).toEqual(['/robots.txt'])
})

test('a page that fails keeps what lies behind it; where that is not known nothing counts as gone', async () => {
  put('/', 'Start', '/a')
  put('/a', 'A', '/b')
  put('/b', 'B')
  const items = remember(await list())
  server.pages.set('/a', { status: 500 })
  expect(told(await list({}, items))).toEqual(['item /', 'failed /a', 'item /b', 'complete'])
  expect(told(await list())).toEqual(['item /', 'failed /a'])
})

test('a page that is gone is said to be gone, and one that was never there is not', async () => {
  put('/', 'Start', '/a', '/never')
  put('/a', 'A')
  const items = remember(await list())
  server.pages.delete('/a')
  expect(told(await list({}, items))).toEqual(['item /', 'deleted /a', 'complete'])
})

test('sites without end come to one: by depth, by pages, by repeated paths and by repeated content', async () => {
  server.pages.set('/', { body: page('Start', '/n/1', '/x/x/x', '/same?1', '/same?2') })
  for (let i = 1; i < 20; i++) put(`/n/${i}`, `Page ${i}`, `/n/${i + 1}`)
  for (let i = 1; i < 20; i++) put(`/same?${i}`, 'Same', '/same?' + (i + 2))
  server.pages.set('/same?1', { body: page('Same', '/same?3') })
  server.pages.set('/same?2', { body: page('Same', '/same?3') })
  server.pages.set('/same?3', { body: page('Same', '/same?3') })
  expect(told(await list({ maxDepth: 2 }))).toEqual(['item /', 'item /n/1', 'item /same?1', 'item /n/2', 'complete'])
  expect(told(await list({ maxPages: 2 }))).toEqual(['item /', 'item /n/1'])
  expect(asked()).not.toContain('/x/x/x')
})

test('films are not loaded, other documents are, and pages that do not want to be kept are only followed', async () => {
  put('/', 'Start', '/film', '/handbook.pdf', '/list', '/away')
  server.pages.set('/film', { headers: { 'content-type': 'video/mp4' }, body: 'x' })
  server.pages.set('/handbook.pdf', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' })
  server.pages.set('/list', { body: `<meta name="robots" content="noindex"><a href="/deep">x</a>` })
  put('/deep', 'Deep')
  server.pages.set('/away', { status: 302, headers: { location: 'https://elsewhere.example/' } })
  expect(told(await list())).toEqual(['item /', 'item /handbook.pdf', 'item /deep', 'complete'])
})

test('a first page that cannot be had is the failure of the run and not a site without pages', async () => {
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_missing' })
  server.pages.set('/', { status: 403 })
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_refused' })
  server.pages.set('/', { status: 302, headers: { location: 'https://elsewhere.example/' } })
  await expect(list()).rejects.toMatchObject({ code: 'connector_redirected_away' })
})

test('a sitemap, or an index of them, packed or not, names the pages; what did not change is not asked for', async () => {
  const entry = (path: string, changed = '2026-03-01') =>
    `<url><loc>${server.url}${path}</loc><lastmod>${changed}</lastmod></url>`
  server.pages.set('/sitemap.xml', {
    body: `<sitemapindex><sitemap><loc>${server.url}/s.xml.gz</loc></sitemap><sitemap><loc>https://elsewhere.example/s.xml</loc></sitemap></sitemapindex>`,
  })
  const packed = (...entries: string[]) => ({
    body: gzipSync(`<urlset>${entries.join('')}</urlset>`),
    headers: { 'content-type': 'application/gzip' },
  })
  server.pages.set('/s.xml.gz', packed(entry('/a'), entry('/b'), '<url><loc>https://elsewhere.example/c</loc></url>'))
  put('/a', 'A', '/not-named')
  put('/b', 'B')
  const given = { mode: 'sitemap', url: `${server.url}/sitemap.xml` } as const
  const changes = await list(given)
  expect(told(changes)).toEqual(['item /a', 'item /b', 'complete'])
  server.pages.set('/s.xml.gz', packed(entry('/a'), entry('/b', '2026-04-01')))
  server.requests.length = 0
  expect(told(await list(given, remember(changes)))).toEqual(['unchanged /a', 'item /b', 'complete'])
  expect(asked()).toEqual(['/robots.txt', '/sitemap.xml', '/s.xml.gz', '/b'])
  server.pages.set('/sitemap.xml', { body: '<html></html>' })
  await expect(list(given)).rejects.toMatchObject({ code: 'connector_sitemap_unreadable' })
})
