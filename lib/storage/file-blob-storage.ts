import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { assertFreeSpace } from './assert-free-space'
import type { BlobStorage } from './blob-storage'
import { checkArrival } from './check-arrival'
import { HashingLimiter } from './hashing-limiter'
import { makeScratchFolder } from './make-scratch-folder'

/**
 * Blobs as files: `<root>/<workspace>/<first two hex digits>/<hash>`. A blob is written to a temporary name and renamed, so a
 * crash leaves no half blob under a real name. Nothing is fsynced: the database row that names the blob comes later and is
 * the promise; a blob lost to a power cut shows as blob_missing with the advice to upload again.
 */
export function createFileBlobStorage(root: string): BlobStorage {
  const folderOf = (workspaceId: string): string => {
    if (!/^[a-z0-9_]+$/i.test(workspaceId)) throw new FootnoteError('blob_missing')
    return path.join(root, workspaceId)
  }
  const locate = (workspaceId: string, hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new FootnoteError('blob_missing')
    return path.join(folderOf(workspaceId), hash.slice(0, 2), hash)
  }
  const countAll = async (workspaceId: string): Promise<number> => {
    const entries = await readdir(folderOf(workspaceId), { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).length
  }
  const exists = (file: string): Promise<boolean> =>
    access(file).then(
      () => true,
      () => false,
    )

  return {
    async put(workspaceId, body, limits) {
      const incoming = path.join(root, 'incoming')
      await mkdir(incoming, { recursive: true })
      await assertFreeSpace(incoming, limits.expectedBytes)
      const temporary = path.join(incoming, randomUUID())
      const limiter = new HashingLimiter(limits.maxBytes)
      try {
        await pipeline(body, limiter, createWriteStream(temporary, { flags: 'wx', mode: 0o600 })).catch(explainDiskFull)
        const arrived = { hash: limiter.digest(), bytes: limiter.bytes }
        checkArrival(arrived, limits)
        const target = locate(workspaceId, arrived.hash)
        const isNew = !(await exists(target))
        await mkdir(path.dirname(target), { recursive: true })
        await rename(temporary, target)
        return { ...arrived, isNew }
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async read(workspaceId, hash) {
      const file = locate(workspaceId, hash)
      if (!(await exists(file))) throw new FootnoteError('blob_missing')
      return createReadStream(file)
    },
    async localPath(workspaceId, hash) {
      const file = locate(workspaceId, hash)
      if (!(await exists(file))) throw new FootnoteError('blob_missing')
      return { path: file, release: () => Promise.resolve() }
    },
    makeFolder: () => makeScratchFolder(path.join(root, 'unpacked')),
    has: (workspaceId, hash) => exists(locate(workspaceId, hash)),
    remove: (workspaceId, hash) => rm(locate(workspaceId, hash), { force: true }),
    countAll,
    async removeAll(workspaceId) {
      const count = await countAll(workspaceId)
      await rm(folderOf(workspaceId), { recursive: true, force: true })
      return count
    },
  }
}

function explainDiskFull(error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code
  throw code === 'ENOSPC' || code === 'EDQUOT' ? new FootnoteError('disk_full', { cause: error }) : error
}
