import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileBlobStorage } from './file-blob-storage'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'footnote-blobs-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const limits = { maxBytes: 1000 }
const body = (text: string): Readable => Readable.from([Buffer.from(text)])

test('a blob is named by the hash of its bytes and comes back as it was', async () => {
  const storage = createFileBlobStorage(root)
  const stored = await storage.put('wsp_1', body('hello'), limits)
  expect(stored).toEqual({ hash: createHash('sha256').update('hello').digest('hex'), bytes: 5, isNew: true })
  expect((await buffer(await storage.read('wsp_1', stored.hash))).toString()).toBe('hello')
  expect((await storage.put('wsp_1', body('hello'), limits)).isNew).toBe(false)
})

test('one workspace does not see the blob of another', async () => {
  const storage = createFileBlobStorage(root)
  const { hash } = await storage.put('wsp_1', body('hello'), limits)
  expect(await storage.has('wsp_2', hash)).toBe(false)
  await expect(storage.read('wsp_2', hash)).rejects.toMatchObject({ code: 'blob_missing' })
})

test.each([
  ['file_too_large', body('x'.repeat(1001)), limits],
  ['file_empty', Readable.from([]), limits],
  ['file_truncated', body('half'), { ...limits, expectedBytes: 8 }],
  ['file_hash_mismatch', body('half'), { ...limits, expectedHash: '0'.repeat(64) }],
])('%s leaves nothing behind', async (code, stream, given) => {
  const storage = createFileBlobStorage(root)
  await expect(storage.put('wsp_1', stream, given)).rejects.toMatchObject({ code })
  expect(await readdir(path.join(root, 'incoming'))).toEqual([])
})

test('all blobs of a workspace go together, and none of another; an id that is a path removes nothing', async () => {
  const storage = createFileBlobStorage(root)
  for (const text of ['one', 'two']) await storage.put('wsp_1', body(text), limits)
  await storage.put('wsp_12', body('one'), limits)
  expect(await storage.removeAll('wsp_1')).toBe(2)
  expect([await storage.countAll('wsp_1'), await storage.countAll('wsp_12')]).toEqual([0, 1])
  expect(await storage.removeAll('wsp_1')).toBe(0)
  for (const id of ['..', '', '.', 'wsp_1/../wsp_12'])
    await expect(storage.removeAll(id)).rejects.toMatchObject({ code: 'blob_missing' })
  expect(await storage.countAll('wsp_12')).toBe(1)
})

test('a hash that is a path is refused', async () => {
  const storage = createFileBlobStorage(root)
  await expect(storage.read('wsp_1', '../../etc/passwd')).rejects.toMatchObject({ code: 'blob_missing' })
})

test('a folder for unpacking is empty, goes when it is released, and one that a crash left goes with the next', async () => {
  const storage = createFileBlobStorage(root)
  const folder = await storage.makeFolder()
  await writeFile(path.join(folder.path, '0'), 'x')
  const left = await storage.makeFolder()
  expect(await readdir(left.path)).toEqual([])
  await folder.release()
  const yesterday = new Date(Date.now() - 24 * 60 * 60_000)
  await utimes(left.path, yesterday, yesterday)
  const next = await storage.makeFolder()
  expect(await readdir(path.dirname(next.path))).toEqual([path.basename(next.path)])
})
