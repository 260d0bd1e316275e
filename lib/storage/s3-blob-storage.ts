import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { BlobStorage } from './blob-storage'
import { checkArrival } from './check-arrival'
import { HashingLimiter } from './hashing-limiter'
import { makeScratchFolder } from './make-scratch-folder'

/**
 * Blobs in an S3-compatible bucket under `<workspace>/<hash>`. An upload is spooled to a local file first, because its name is
 * its hash, which is known only at the end; the spool is removed in every case.
 */
export function createS3BlobStorage(options: { client: S3Client; bucket: string; spoolDir: string }): BlobStorage {
  const { client, bucket, spoolDir } = options
  const key = (workspaceId: string, hash: string): string => `${workspaceId}/${hash}`
  const spool = async (): Promise<string> => {
    await mkdir(spoolDir, { recursive: true })
    return path.join(spoolDir, randomUUID())
  }
  const has = async (workspaceId: string, hash: string): Promise<boolean> => {
    try {
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key(workspaceId, hash) }))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }
  const read = async (workspaceId: string, hash: string): Promise<Readable> => {
    try {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key(workspaceId, hash) }))
      if (!object.Body) throw new FootnoteError('blob_missing')
      return object.Body as Readable
    } catch (error) {
      throw isMissing(error) ? new FootnoteError('blob_missing', { cause: error }) : error
    }
  }

  async function* listKeys(workspaceId: string): AsyncGenerator<string> {
    let token: string | undefined
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: `${workspaceId}/`,
          ...(token ? { ContinuationToken: token } : {}),
        }),
      )
      for (const { Key } of page.Contents ?? []) if (Key) yield Key
      token = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (token)
  }

  return {
    has,
    read,
    makeFolder: () => makeScratchFolder(path.join(spoolDir, 'unpacked')),
    async put(workspaceId, body, limits) {
      const temporary = await spool()
      const limiter = new HashingLimiter(limits.maxBytes)
      try {
        await pipeline(body, limiter, createWriteStream(temporary, { mode: 0o600 }))
        const arrived = { hash: limiter.digest(), bytes: limiter.bytes }
        checkArrival(arrived, limits)
        const isNew = !(await has(workspaceId, arrived.hash))
        if (isNew) {
          await client.send(
            new PutObjectCommand({
              Bucket: bucket,
              Key: key(workspaceId, arrived.hash),
              Body: createReadStream(temporary),
              ContentLength: arrived.bytes,
            }),
          )
        }
        return { ...arrived, isNew }
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async localPath(workspaceId, hash) {
      const temporary = await spool()
      await pipeline(await read(workspaceId, hash), createWriteStream(temporary, { mode: 0o600 }))
      return { path: temporary, release: () => rm(temporary, { force: true }) }
    },
    async remove(workspaceId, hash) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key(workspaceId, hash) }))
    },
    async removeAll(workspaceId) {
      let count = 0
      for await (const Key of listKeys(workspaceId)) {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
        count++
      }
      return count
    },
    async countAll(workspaceId) {
      let count = 0
      for await (const _ of listKeys(workspaceId)) count++
      return count
    },
  }
}

function isMissing(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  return status === 404
}
