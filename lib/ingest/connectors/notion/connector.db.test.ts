import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import {
  makeNotionPage,
  notionToken,
  paragraph,
  startNotionServer,
  words,
  type NotionServer,
} from '../testing/start-notion-server'
import { useSource } from '../testing/use-source'
import { notionConnector } from './connector'
import type { Page } from './page'

let bench: SourceBench
let server: NotionServer
useSource(startNotionServer, (made) => ({ bench, server } = made))

const tools = makeTools({ secret: notionToken })
const config = () => ({ url: server.url })
const source = () => ({ kind: 'notion' as const, config: config() })
const list = (using = tools) => listAll(notionConnector.listChanges(config(), using, null))
const put = (...pages: Page[]) => pages.forEach((page) => server.pages.set(page.id, page))
const many = (count: number) => Array.from({ length: count }, (_, i) => makeNotionPage(i + 1))
const blockRequests = () => server.requests.filter((request) => request.includes('/blocks/'))

test('every page that is shared comes once over several pages of the search, and that was all', async () => {
  put(...many(230), makeNotionPage(900, { in_trash: true }), makeNotionPage(901, { archived: true }))
  const changes = tell(await list())
  expect(new Set(changes).size).toBe(231)
  expect(changes.at(-1)).toBe('complete')
})

test('nothing is read again, what was edited is, what was binned or is shared no more goes, what the search forgets stays', async () => {
  put(...many(6))
  server.mostPerPage = 2
  const connectorId = await bench.add(source(), null, notionToken)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [6, 6, 0, 0, 0] })
  expect(blockRequests()).toHaveLength(6)
  server.requests.length = 0
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [6, 0, 0, 0, 0] })
  expect(blockRequests()).toHaveLength(0)
  put(
    makeNotionPage(1, { last_edited_time: '2026-03-09T10:00:00.000Z', properties: {} }),
    makeNotionPage(2, { in_trash: true }),
  )
  server.pages.delete('page-3')
  server.unlisted.add('page-4')
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [4, 0, 1, 2, 0] })
  expect(await bench.names()).toEqual(['page-1', 'page-4', 'page-5', 'page-6'])
})

test('a page that is edited in the minute in which it was read is read once more', async () => {
  const edited = new Date().toISOString().replace(/\d\d\.\d{3}Z/, '00.000Z')
  put(makeNotionPage(1, { last_edited_time: edited }))
  const [first] = await list()
  vi.useFakeTimers({ now: Date.now() + 5 * 60_000, toFake: ['Date'] })
  const [later] = await list()
  vi.useRealTimers()
  expect(later).toMatchObject({ version: edited })
  expect(first).not.toMatchObject({ version: edited })
})

test('a page becomes Markdown with what its row says and with blocks in blocks, and subpages are documents of their own', async () => {
  const select = { type: 'select', select: { name: 'Mended' } }
  const due = { type: 'date', date: { start: '2026-03-10', end: null } }
  put(
    makeNotionPage(1, {
      properties: {
        Name: { type: 'title', title: words('Pump 1') },
        Status: select,
        Due: due,
        Files: { type: 'files', files: [] },
      },
    }),
  )
  server.blocks.set('page-1', [
    ...Array.from({ length: 120 }, (_, i) => paragraph(`p${i}`, `Line ${i}`)),
    { id: 'list', type: 'bulleted_list_item', bulleted_list_item: { rich_text: words('Shut', { bold: true }) } },
    { id: 'page-2', type: 'child_page', child_page: { title: 'Another' } },
  ])
  server.blocks.set('list', [
    { id: 'inner', type: 'bulleted_list_item', bulleted_list_item: { rich_text: words('valve 7') } },
  ])
  server.blocks.set('page-2', [paragraph('x', 'Of another page')])
  const [item] = await list()
  if (item?.type !== 'item') throw new Error('there is a page')
  const { body, fileName, metadata } = await notionConnector.fetchItem(config(), tools, item)
  const written = await text(body)
  expect(fileName).toBe('page-page-1.md')
  expect(metadata).toEqual({ link: 'https://www.notion.so/Pump-1', date: '2026-03-01' })
  expect(written).toMatch(/^# Pump 1\n\n- Status: Mended\n- Due: 2026-03-10\n\nLine 0\n\nLine 1\n/)
  expect(written).toMatch(/Line 119\n\n- \*\*Shut\*\*\n {2}- valve 7$/)
})

test('a page that cannot be read holds up no other, and is tried again', async () => {
  put(...many(3))
  server.brokenId = 'page-2'
  const connectorId = await bench.add(source(), null, notionToken)
  const first = await bench.run(connectorId)
  expect(first).toMatchObject({ status: 'done', counts: [3, 2, 0, 0, 1] })
  expect(first.errors).toMatchObject([{ item: 'page-2', code: 'connector_source_unreachable' }])
  server.brokenId = null
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 1, 0, 0, 0] })
})

test('too many requests are waited for, and told when they do not end; a revoked secret says so', async () => {
  put(...many(2))
  server.tooMany = 1
  expect(tell(await list())).toContain('complete')
  server.tooMany = 2
  await expect(list()).rejects.toMatchObject({
    code: 'connector_source_unreachable',
    detail: expect.stringContaining('no more for now') as string,
  })
  server.tooMany = 0
  await expect(list(makeTools({ secret: notionToken, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  server.token = 'another'
  await expect(list()).rejects.toMatchObject({
    code: 'connector_source_refused',
    detail: expect.stringContaining('was revoked') as string,
  })
})

test('a trial lists what would come, and reads no text', async () => {
  put(...many(2))
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: notionToken })
  expect(trial).toMatchObject({ found: 2, failed: 0, isWhole: true })
  expect(trial.items[0]).toEqual({ item: 'page-1', title: 'Pump 1', code: null })
  expect(blockRequests()).toHaveLength(0)
})
