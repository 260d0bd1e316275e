import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { requireRole } from '@/lib/auth/require-role'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { MediaType } from '../parse/media-types'
import { sniffBytes, sniffMediaType } from '../parse/sniff-media-type'
import { cleanFileName } from './clean-file-name'
import { removeUnusedBlobs } from './remove-unused-blobs'

export type UploadBody = {
  /** May be a relative path. */
  readonly fileName: string
  readonly body: Readable
  readonly expectedBytes?: number | undefined
  readonly expectedHash?: string | undefined
}

export type StoredUpload = {
  readonly path: string
  readonly name: string
  readonly hash: string
  readonly bytes: number
  readonly isNew: boolean
  readonly mediaType: MediaType
}

/**
 * Streams a file to the blob store and looks at its first bytes. Nothing of it is held in memory. What cannot be accepted leaves no
 * blob.
 * @throws forbidden, file_name_invalid, file_empty, file_too_large, file_truncated, file_hash_mismatch, file_type_unknown,
 * file_type_mismatch, document_encrypted, disk_full
 */
export async function storeUpload(runtime: Runtime, scope: Scope, input: UploadBody): Promise<StoredUpload> {
  // What is brought for others is brought by admins; into a conversation of their own everyone brings what they like.
  if (scope.conversationId === undefined) requireRole(scope, 'admin')
  const file = cleanFileName(input.fileName)
  const head = new HeadKeeper()
  const pumped = pipeline(input.body, head)
  // The pipeline's failure reaches `put` through the stream it reads; this keeps Node from calling it unhandled.
  pumped.catch(() => undefined)
  const blob = await runtime.storage.put(scope.workspaceId, head, {
    maxBytes: Math.floor(readEnv().FOOTNOTE_MAX_UPLOAD_MB * 1024 * 1024),
    ...(input.expectedBytes === undefined ? {} : { expectedBytes: input.expectedBytes }),
    ...(input.expectedHash === undefined ? {} : { expectedHash: input.expectedHash }),
  })
  try {
    if (blob.bytes === 0) throw new FootnoteError('file_empty')
    return { ...file, ...blob, mediaType: sniffMediaType(head.bytes(), file.name) }
  } catch (error) {
    if (blob.isNew) await removeUnusedBlobs(runtime, scope, [blob.hash])
    throw error
  }
}

/** Passes a stream through and keeps its first bytes. */
class HeadKeeper extends Transform {
  readonly #parts: Buffer[] = []
  #size = 0

  constructor() {
    super({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#keep(chunk)
        done(null, chunk)
      },
    })
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts)
  }

  #keep(chunk: Buffer): void {
    if (this.#size >= sniffBytes) return
    const part = Buffer.from(chunk.subarray(0, sniffBytes - this.#size))
    this.#parts.push(part)
    this.#size += part.length
  }
}
