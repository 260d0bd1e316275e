import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bucketKey, startBucketServer, type BucketServer } from '@/lib/storage/testing/start-bucket-server'
import { listAll, makeTools, tell } from '../testing/make-tools'
import type { S3Config } from './config'
import { s3Connector } from './connector'

let server: BucketServer
beforeEach(async () => {
  server = await startBucketServer()
  for (const key of ['hr/Leave & pay.md', 'hr/notes.txt', 'it/laptops.md', 'it/', '.keep', 'it/tool.exe'])
    server.objects.set(key, Buffer.from(`Text of ${key}`))
})
afterEach(() => server.close())

const tools = makeTools({ secret: bucketKey.secret })
const config = (given: Partial<S3Config> = {}): S3Config => ({
  endpoint: server.url,
  region: bucketKey.region,
  bucket: 'docs',
  prefix: '',
  accessKeyId: bucketKey.id,
  ...given,
})
const list = (given: Partial<S3Config> = {}, using = tools) =>
  listAll(s3Connector.listChanges(config(given), using, null))

test('lists every object over several pages, reads it, and says that this was all', async () => {
  const changes = await list()
  expect(tell(changes)).toEqual([
    'item hr/Leave & pay.md',
    'item hr/notes.txt',
    'item it/laptops.md',
    'failed it/tool.exe',
    'complete',
  ])
  expect(server.requests.length).toBeGreaterThan(2)
  for (const change of changes) {
    if (change.type !== 'item') continue
    const { body } = await s3Connector.fetchItem(config(), tools, change)
    expect(await text(body)).toBe(`Text of ${change.externalId}`)
  }
})

test('only what begins with the prefix is listed, and another content is another version', async () => {
  const versions = async () =>
    (await list({ prefix: 'hr/n' })).flatMap((one) => (one.type === 'item' ? [one.version] : []))
  const before = await versions()
  expect(before).toHaveLength(1)
  expect(await versions()).toEqual(before)
  server.objects.set('hr/notes.txt', Buffer.from('Other notes'))
  expect(await versions()).not.toEqual(before)
})

test('a key that is wrong, a bucket that is not there and a host that was not named say so', async () => {
  await expect(list({ accessKeyId: 'OTHER' })).rejects.toMatchObject({
    code: 'connector_source_refused',
    detail: expect.stringContaining('does not know this access key') as string,
  })
  await expect(list({}, makeTools({ secret: 'wrong' }))).rejects.toMatchObject({
    code: 'connector_source_refused',
    detail: expect.stringContaining('secret key does not belong') as string,
  })
  await expect(list({ bucket: 'others' })).rejects.toMatchObject({ code: 'connector_source_missing' })
  const sent = server.requests.length
  const named = makeTools({ secret: bucketKey.secret, hosts: [] })
  await expect(list({}, named)).rejects.toMatchObject({ code: 'connector_address_refused' })
  const byName = { endpoint: server.url.replace('127.0.0.1', 'localhost') }
  await expect(list(byName, named)).rejects.toMatchObject({ code: 'connector_address_refused' })
  expect(server.requests).toHaveLength(sent)
})

test('a run that is stopped stops', async () => {
  const stopped = makeTools({ secret: bucketKey.secret, signal: AbortSignal.abort() })
  await expect(list({}, stopped)).rejects.toMatchObject({ code: 'shutting_down' })
})
