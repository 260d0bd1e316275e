import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

const silenceMs = 30_000

export type FetchFileInput = {
  readonly url: string
  /** Grows as bytes arrive and survives a restart, so that the next try asks only for the rest. */
  readonly partPath: string
  /** Known size: a server that sends more is cut off. */
  readonly bytes: number
  readonly onBytes: (done: number) => void
}

/**
 * Fetches one file into `partPath`, going on where an earlier try stopped when the server honours Range. No bytes for 30 s
 * is a failure. @throws Error with a plain sentence
 */
export async function fetchFromUrl({ url, partPath, bytes, onBytes }: FetchFileInput): Promise<void> {
  const have = (await stat(partPath).catch(() => null))?.size ?? 0
  if (have === bytes) return
  if (have > bytes) await rm(partPath)
  const from = have < bytes ? have : 0
  const abort = new AbortController()
  const watchdog = setTimeout(() => abort.abort(new Error('the server went silent')), silenceMs)
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      headers: from > 0 ? { range: `bytes=${from}-` } : {},
    })
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
    const resumed = response.status === 206 && from > 0
    let done = resumed ? from : 0
    const count = new Transform({
      transform(piece: Buffer, _encoding, next) {
        watchdog.refresh()
        done += piece.length
        onBytes(done)
        next(done > bytes ? new Error('the file is larger than it should be') : null, piece)
      },
    })
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>)
    await pipeline(body, count, createWriteStream(partPath, { flags: resumed ? 'a' : 'w' }), { signal: abort.signal })
  } finally {
    clearTimeout(watchdog)
  }
}
