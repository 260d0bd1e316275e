import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createS3BlobStorage } from './s3-blob-storage'
import { bucketKey, startBucketServer, type BucketServer } from './testing/start-bucket-server'

let server: BucketServer
let spoolDir: string
beforeEach(async () => {
  server = await startBucketServer()
  spoolDir = await mkdtemp(path.join(os.tmpdir(), 'footnote-spool-'))
})
afterEach(async () => {
  await server.close()
  await rm(spoolDir, { recursive: true, force: true })
})

const open = () => {
  const credentials = { accessKeyId: bucketKey.id, secretAccessKey: bucketKey.secret }
  const client = new S3Client({ endpoint: server.url, region: bucketKey.region, forcePathStyle: true, credentials })
  return createS3BlobStorage({ client, bucket: 'docs', spoolDir })
}

test('what is put is there once, under its hash and its workspace, and gone after it was removed', async () => {
  const storage = open()
  const put = (workspaceId: string) => storage.put(workspaceId, Readable.from(['The handbook']), { maxBytes: 1000 })
  const first = await put('ws_a')
  expect(first).toMatchObject({ bytes: 12, isNew: true })
  expect(await put('ws_a')).toEqual({ ...first, isNew: false })
  expect(await text(await storage.read('ws_a', first.hash))).toBe('The handbook')
  expect(await storage.has('ws_b', first.hash)).toBe(false)
  const local = await storage.localPath('ws_a', first.hash)
  expect(await readFile(local.path, 'utf8')).toBe('The handbook')
  await local.release()
  await storage.remove('ws_a', first.hash)
  expect(await storage.has('ws_a', first.hash)).toBe(false)
  await expect(storage.read('ws_a', first.hash)).rejects.toMatchObject({ code: 'blob_missing' })
  expect([...server.objects.keys()]).toEqual([])
})

test('what is too large is not sent', async () => {
  const body = Readable.from([Buffer.alloc(2000)])
  await expect(open().put('ws_a', body, { maxBytes: 1000 })).rejects.toMatchObject({ code: 'file_too_large' })
  expect(server.requests).toEqual([])
})

test('all blobs of a workspace go over several pages of the listing, and none of one whose id begins alike', async () => {
  const storage = open()
  const put = (workspaceId: string, words: string) =>
    storage.put(workspaceId, Readable.from([words]), { maxBytes: 1000 })
  for (const words of ['one', 'two', 'three', 'four', 'five']) await put('ws_a', words)
  await put('ws_ab', 'one')
  expect(await storage.countAll('ws_a')).toBe(5)
  expect(await storage.removeAll('ws_a')).toBe(5)
  expect([await storage.countAll('ws_a'), await storage.countAll('ws_ab')]).toEqual([0, 1])
  expect(await storage.removeAll('ws_a')).toBe(0)
})
