import type { Readable } from 'node:stream'

export type StoredBlob = { readonly hash: string; readonly bytes: number; readonly isNew: boolean }

/**
 * Content-addressed blobs: the name of a blob is the lower-case hex SHA-256 of its bytes.
 * `put` streams, hashes on the way, and throws file_too_large, file_hash_mismatch or disk_full without leaving a partial blob.
 */
export type BlobStorage = {
  put(
    workspaceId: string,
    body: Readable,
    limits: { maxBytes: number; expectedHash?: string; expectedBytes?: number },
  ): Promise<StoredBlob>
  /** @throws blob_missing */
  read(workspaceId: string, hash: string): Promise<Readable>
  /** A local path for the parser process; an S3 store fetches into a temporary file. `release` removes what was temporary. */
  localPath(workspaceId: string, hash: string): Promise<{ path: string; release(): Promise<void> }>
  /** An empty local folder for unpacking, on a disk that has room. `release` removes it; what a crash leaves is removed by a later call. */
  makeFolder(): Promise<{ path: string; release(): Promise<void> }>
  has(workspaceId: string, hash: string): Promise<boolean>
  remove(workspaceId: string, hash: string): Promise<void>
  /** Every blob of a workspace. @returns how many */
  removeAll(workspaceId: string): Promise<number>
  countAll(workspaceId: string): Promise<number>
}
