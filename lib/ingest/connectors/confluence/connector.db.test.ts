import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { SourceInput } from '../admin/connector-input'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import {
  confluenceServer,
  confluenceToken,
  makePage,
  startConfluenceServer,
  type ConfluencePage,
  type ConfluenceServer,
} from '../testing/start-confluence-server'
import { useSource } from '../testing/use-source'
import type { ConfluenceConfig } from './config'
import { confluenceConnector } from './connector'

let bench: SourceBench
let server: ConfluenceServer
useSource(startConfluenceServer, (made) => ({ bench, server } = made))

const tools = makeTools({ secret: confluenceToken })
const config = (given: Partial<ConfluenceConfig> = {}): ConfluenceConfig => ({
  url: server.url,
  hosting: 'cloud',
  username: 'ada@acme.example',
  spaceKey: 'DOCS',
  ...given,
})
const dataCenter = () => {
  server.authorization = confluenceServer
  return config({ hosting: 'server', username: '' })
}
const kinds = [
  ['the cloud', () => config()],
  ['a Data Center', dataCenter],
] as const
const source = (given = config()): SourceInput => ({ kind: 'confluence', config: given })
const list = (given = config(), using = tools) => listAll(confluenceConnector.listChanges(given, using, null))
const put = (...pages: ConfluencePage[]) => pages.forEach((page) => server.pages.set(page.id, page))
const many = (count: number) => Array.from({ length: count }, (_, i) => makePage(i + 1))
const bodies = () => server.requests.filter((request) => /\/(?:pages|content)\/\d+$/.test(request))

test.each(kinds)('every page of the space comes once over several pages of %s, and that was all', async (_, given) => {
  put(...many(230), makePage(900, { space: 'OTHER' }), makePage(901, { status: 'trashed' }))
  const changes = tell(await list(given()))
  expect(new Set(changes).size).toBe(231)
  expect(changes.at(-1)).toBe('complete')
  expect(changes).not.toContain('item 900')
  expect(changes).not.toContain('item 901')
})

test.each(kinds)(
  'of %s nothing is read again, what has changed is, and what was binned, moved or deleted goes',
  async (_, given) => {
    put(...many(7))
    server.mostPerPage = 2
    const connectorId = await bench.add(source(given()), null, confluenceToken)
    expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [7, 7, 0, 0, 0] })
    expect(bodies()).toHaveLength(7)
    server.requests.length = 0
    expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [7, 0, 0, 0, 0] })
    expect(bodies()).toHaveLength(0)
    put(makePage(1, { version: 2, storage: '<p>Pump 1 was moved.</p>' }))
    put(makePage(2, { status: 'trashed' }), makePage(3, { space: 'OTHER' }))
    server.pages.delete('4')
    expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [4, 0, 1, 3, 0] })
    expect(await bench.names()).toEqual(['1', '5', '6', '7'])
  },
)

test('a page that the search of the cloud does not show for a while stays', async () => {
  put(...many(3))
  const connectorId = await bench.add(source(), null, confluenceToken)
  await bench.run(connectorId)
  server.notIndexed.add('2')
  expect((await bench.run(connectorId)).counts).toEqual([3, 0, 0, 0, 0])
})

test('what is restricted is not taken, nor what lies below it or below a folder that is; what was taken goes', async () => {
  put(makePage(1), makePage(2, { parentId: '1' }), makePage(3, { parentId: '2' }), makePage(4))
  put(makePage(70, { type: 'folder' }), makePage(5, { parentId: '70' }), makePage(6, { parentId: '999' }))
  const connectorId = await bench.add(source(), null, confluenceToken)
  expect((await bench.run(connectorId)).counts).toEqual([6, 6, 0, 0, 0])
  put(makePage(1, { readers: ['Ada'] }), makePage(70, { type: 'folder', readers: ['Ada'] }))
  const run = await bench.run(connectorId)
  expect(run).toMatchObject({ status: 'done', counts: [6, 0, 0, 4, 4] })
  expect(run.errors).toContainEqual({
    item: '3',
    code: 'connector_item_restricted',
    detail: expect.stringContaining('“Pump 3”, or a page that it lies below') as string,
  })
  expect(await bench.names()).toEqual(['4', '6'])
  put(makePage(1))
  expect((await bench.run(connectorId)).counts).toEqual([6, 3, 0, 0, 1])
})

test.each(kinds)(
  'of %s the groups are told that pass the restrictions of a page and of all above it',
  async (_, given) => {
    put(makePage(1, { groups: ['staff', 'board'] }), makePage(2, { parentId: '1', groups: ['board', 'audit'] }))
    put(
      makePage(3, { parentId: '2', readers: ['Ada'] }),
      makePage(4, { parentId: '1', groups: ['audit'] }),
      makePage(5),
    )
    const told = (await list(given())).flatMap((one) => (one.type === 'item' ? [one.permissions] : []))
    const of = (...names: string[]) => names.map((name) => expect.objectContaining({ name }) as object)
    const detail = (words: string) => expect.stringContaining(words) as string
    expect(told).toEqual([
      { groups: of('staff', 'board'), detail: detail('“Pump 1”') },
      { groups: of('board'), detail: detail('“Pump 2”') },
      { groups: [], detail: detail('They are named one by one') },
      { groups: [], detail: detail('no group passes all of these restrictions') },
      'everyone',
    ])
  },
)

test('an answer that does not say who may read is not taken for one that says everybody', async () => {
  put(makePage(1))
  server.tellsReaders = false
  await expect(list()).rejects.toMatchObject({ code: 'connector_source_unreachable' })
})

test('a page that cannot be read holds up no other, and is tried again', async () => {
  put(...many(3))
  server.brokenId = '2'
  const connectorId = await bench.add(source(), null, confluenceToken)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 2, 0, 0, 1] })
  server.brokenId = null
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 1, 0, 0, 0] })
})

test.each(kinds)('a page of %s is read with its title, the way to it and its address', async (_, given) => {
  put(
    makePage(1, { title: 'Staff & crew' }),
    makePage(2, { title: 'Leave', parentId: '1', storage: '<p>Thirty days.</p>' }),
  )
  const using = given()
  const item = (await list(using)).find((one) => one.type === 'item' && one.externalId === '2')
  if (item?.type !== 'item') throw new Error('there is a page')
  const { body, fileName, metadata } = await confluenceConnector.fetchItem(using, tools, item)
  expect(fileName).toBe('page-2.html')
  const root = using.hosting === 'cloud' ? `${server.url}/wiki` : server.url
  expect(metadata).toEqual({ link: `${root}/spaces/DOCS/pages/2`, date: '2026-03-10', path: 'Staff & crew' })
  expect(await text(body)).toContain('<h1>Leave</h1><p>Staff &amp; crew</p><div><p>Thirty days.</p></div>')
  put(makePage(1, { title: 'People' }))
  const moved = (await list(using)).find((one) => one.type === 'item' && one.externalId === '2')
  expect(moved).not.toMatchObject({ version: item.version })
})

test('too many requests are waited for, and told when they do not end; a revoked token and a space that is not there say so', async () => {
  put(...many(2))
  server.tooMany = 1
  expect(tell(await list())).toContain('complete')
  const fails = (code: string, words: string, given = config()) =>
    expect(list(given)).rejects.toMatchObject({ code, detail: expect.stringContaining(words) as string })
  server.tooMany = 2
  await fails('connector_source_unreachable', 'no more for now')
  server.tooMany = 0
  await fails('connector_source_unreachable', 'No space with key', config({ spaceKey: 'NONE' }))
  const named = makeTools({ secret: confluenceToken, hosts: [] })
  await expect(list(config(), named)).rejects.toMatchObject({ code: 'connector_address_refused' })
  server.authorization = 'revoked'
  await fails('connector_source_refused', 'was revoked')
})

test('a trial lists what would come and what would not, and reads no text', async () => {
  put(makePage(1), makePage(2, { readers: ['Ada'] }))
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: confluenceToken })
  expect(trial).toMatchObject({ found: 2, failed: 1, isWhole: true })
  expect(trial.items[1]).toEqual({ item: '2', title: 'Pump 2', code: 'connector_item_restricted' })
  expect(bodies()).toHaveLength(0)
})
