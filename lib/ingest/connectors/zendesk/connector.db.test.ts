import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { tryConnector } from '../admin/try-connector'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { SourceBench } from '../testing/open-source-bench'
import { makeArticle, startZendeskServer, zendeskToken, type ZendeskServer } from '../testing/start-zendesk-server'
import { useSource } from '../testing/use-source'
import type { Article } from './article'
import { zendeskConnector } from './connector'

let bench: SourceBench
let server: ZendeskServer
useSource(startZendeskServer, (made) => ({ bench, server } = made))

const tools = makeTools({ secret: zendeskToken })
const config = () => ({ url: server.url, username: 'ada@acme.example' })
const source = () => ({ kind: 'zendesk' as const, config: config() })
const list = (using = tools) => listAll(zendeskConnector.listChanges(config(), using, null))
const put = (...articles: Article[]) => articles.forEach((article) => server.articles.set(article.id, article))
const many = (count: number) => Array.from({ length: count }, (_, i) => makeArticle(i + 1))

test('every published article comes once over several pages, and that was all', async () => {
  put(...many(230), makeArticle(900, { draft: true }))
  const changes = tell(await list())
  expect(new Set(changes).size).toBe(231)
  expect(changes.at(-1)).toBe('complete')
  expect(server.requests).toHaveLength(3)
})

test('nothing becomes a revision again, what was updated does, what was archived or is a draft again goes', async () => {
  put(...many(5))
  server.mostPerPage = 2
  const connectorId = await bench.add(source(), null, zendeskToken)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [5, 5, 0, 0, 0] })
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [5, 0, 0, 0, 0] })
  expect(await bench.countRevisions()).toBe(5)
  put(
    makeArticle(1, { body: '<p>Another text.</p>', updated_at: '2026-03-09T10:00:00Z' }),
    makeArticle(2, { draft: true }),
  )
  server.articles.delete(3)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [3, 0, 1, 2, 0] })
  expect(await bench.names()).toEqual(['articles/1', 'articles/4', 'articles/5'])
})

test('what is for some users only is not taken, and goes when it becomes so', async () => {
  put(...many(4), makeArticle(5, { user_segment_id: 12 }))
  const connectorId = await bench.add(source(), null, zendeskToken)
  const first = await bench.run(connectorId)
  expect(first.counts).toEqual([5, 4, 0, 0, 1])
  expect(first.errors).toMatchObject([{ item: 'articles/5', code: 'connector_item_restricted' }])
  put(makeArticle(1, { user_segment_ids: [7, 8] }), makeArticle(5))
  expect((await bench.run(connectorId)).counts).toEqual([5, 1, 0, 1, 1])
  expect(await bench.names()).not.toContain('articles/1')
})

test('an article goes to the groups that its segments are here, one of them is enough; without their names, too', async () => {
  put(makeArticle(1, { user_segment_ids: [7, 8] }), makeArticle(2))
  server.segments = new Map([[7, 'Partners']])
  const told = async () => (await list()).flatMap((one) => (one.type === 'item' ? [one.permissions] : []))
  const groups = (...names: string[]) => ({
    groups: names.map((name, index) => ({ id: `segment:${7 + index}`, name })),
    detail: expect.stringContaining('“Pump 1 & valve”') as string,
  })
  expect(await told()).toEqual([groups('Partners', 'Segment 8'), 'everyone'])
  server.segments = null
  expect(await told()).toEqual([groups('Segment 7', 'Segment 8'), 'everyone'])
  const connectorId = await bench.add(source(), null, zendeskToken)
  await bench.run(connectorId)
  await bench.map(connectorId, { 'segment:8': 'grp_partners' })
  expect((await bench.run(connectorId)).counts).toEqual([2, 1, 0, 0, 0])
  expect(await bench.groupsOf('articles/1')).toEqual(['grp_partners'])
})

test('an article that does not say who may read it is not taken for one that everybody may, and holds up no other', async () => {
  const { user_segment_id: _, ...silent } = makeArticle(2)
  put(...many(3), silent as Article)
  const connectorId = await bench.add(source(), null, zendeskToken)
  const run = await bench.run(connectorId)
  expect(run).toMatchObject({ status: 'done', counts: [3, 2, 0, 0, 1] })
  expect(run.errors).toMatchObject([
    { item: 'articles/2', detail: expect.stringContaining('who may read it') as string },
  ])
  put(makeArticle(2))
  expect((await bench.run(connectorId)).counts).toEqual([3, 1, 0, 0, 0])
})

test('an article is read with its title, its text and its address', async () => {
  put(makeArticle(1, { label_names: ['pumps', 'hall'] }))
  const [item] = await list()
  if (item?.type !== 'item') throw new Error('there is an article')
  const { body, fileName, metadata } = await zendeskConnector.fetchItem(config(), tools, item)
  expect(fileName).toBe('article-1.html')
  expect(metadata).toEqual({ link: 'https://acme.zendesk.example/hc/articles/1', date: '2026-03-01' })
  const written = await text(body)
  expect(written).toContain(
    '<h1>Pump 1 &amp; valve</h1><div><p>Pump 1 stands in hall 1.</p></div><p>Labels: pumps, hall</p>',
  )
})

test('the token goes to no other address that a page names for the next one', async () => {
  put(...many(3))
  server.mostPerPage = 2
  server.leadsTo = server.url.replace('127.0.0.1', 'localhost')
  await expect(list()).rejects.toMatchObject({ code: 'connector_redirected_away' })
  expect(server.requests).toHaveLength(1)
})

test('too many requests are waited for, and told when they do not end; a revoked token says so', async () => {
  put(...many(2))
  server.tooMany = 1
  expect(tell(await list())).toContain('complete')
  const fails = (code: string, words: string) =>
    expect(list()).rejects.toMatchObject({ code, detail: expect.stringContaining(words) as string })
  server.tooMany = 2
  await fails('connector_source_unreachable', 'no more for now')
  server.tooMany = 0
  await expect(list(makeTools({ secret: zendeskToken, hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  server.token = 'another'
  await fails('connector_source_refused', 'was revoked')
})

test('a trial lists what would come and what would not', async () => {
  put(makeArticle(1), makeArticle(2, { user_segment_id: 12 }))
  const trial = await tryConnector(bench.runtime, bench.admin, { source: source(), secret: zendeskToken })
  expect(trial).toMatchObject({ found: 2, failed: 1, isWhole: true })
  expect(trial.items[1]).toEqual({ item: 'articles/2', title: 'Pump 2 & valve', code: 'connector_item_restricted' })
})
