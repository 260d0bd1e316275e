import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { applyDelta } from './apply-delta'

export type GitObject = { readonly type: 'commit' | 'tree' | 'blob' | 'tag'; readonly data: Buffer }
/** By the SHA-1 that each was found to have. */
export type GitObjects = ReadonlyMap<string, GitObject>

const types: Readonly<Record<number, GitObject['type']>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' }
const [ofsDelta, refDelta] = [6, 7]
const sumBytes = 20

type Waiting = { readonly offset: number; readonly base: number | string; readonly delta: Buffer }

/**
 * Objects of a pack (gitformat-pack, version 2), deltas laid over what they change. Nothing is believed: the pack has its sum, an object the name
 * that its bytes give, and none may unpack to more than it says, nor all together to more than `maxBytes`.
 * @throws connector_source_unreachable for a pack that is broken, file_too_large
 */
export function readPack(pack: Buffer, maxBytes: number): GitObjects {
  const end = pack.length - sumBytes
  const isWhole =
    end >= 12 &&
    pack.toString('latin1', 0, 4) === 'PACK' &&
    pack.readUInt32BE(4) === 2 &&
    createHash('sha1').update(pack.subarray(0, end)).digest().equals(pack.subarray(end))
  if (!isWhole) throw broken()
  const objects = new Map<string, GitObject>()
  const byOffset = new Map<number, GitObject>()
  let waiting: Waiting[] = []
  let size = 0
  const add = (offset: number, object: GitObject): void => {
    size += object.data.length
    if (size > maxBytes) throw new FootnoteError('file_too_large')
    objects.set(nameOf(object), object)
    byOffset.set(offset, object)
  }
  const lay = ({ offset, base, delta }: Waiting): boolean => {
    const under = typeof base === 'number' ? byOffset.get(base) : objects.get(base)
    if (under) add(offset, { type: under.type, data: applyDelta(under.data, delta, maxBytes) })
    return under !== undefined
  }
  let at = 12
  for (let left = pack.readUInt32BE(8); left > 0; left--) {
    const entry = readEntry(pack, at, end, maxBytes)
    const type = types[entry.kind]
    if (type) add(at, { type, data: entry.data })
    else if (entry.base === null) throw broken()
    else {
      const delta = { offset: at, base: entry.base, delta: entry.data }
      if (!lay(delta)) waiting.push(delta)
    }
    at = entry.next
  }
  // What a delta changes may come behind it.
  while (waiting.length > 0) {
    const still = waiting.filter((one) => !lay(one))
    if (still.length === waiting.length) throw broken()
    waiting = still
  }
  return objects
}

function readEntry(pack: Buffer, start: number, end: number, maxBytes: number) {
  let at = start
  const next = (): number => {
    if (at >= end) throw broken()
    return pack.readUInt8(at++)
  }
  let byte = next()
  const kind = (byte >> 4) & 7
  let size = byte & 15
  for (let factor = 16; byte & 128; factor *= 128) {
    byte = next()
    size += (byte & 127) * factor
  }
  if (size > maxBytes) throw new FootnoteError('file_too_large')
  let base: number | string | null = null
  if (kind === ofsDelta) {
    byte = next()
    let distance = byte & 127
    while (byte & 128) {
      byte = next()
      distance = (distance + 1) * 128 + (byte & 127)
    }
    base = start - distance
  } else if (kind === refDelta) {
    base = pack.toString('hex', at, at + sumBytes)
    at += sumBytes
  }
  const { data, used } = inflate(pack.subarray(at, end), size)
  return { kind, base, data, next: at + used }
}

/** Bytes that say where they end, and how many of the packed ones they were. */
function inflate(packed: Buffer, size: number): { data: Buffer; used: number } {
  try {
    const options = { info: true, maxOutputLength: Math.max(1, size) }
    const { buffer, engine } = inflateSync(packed, options) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    if (buffer.length !== size) throw broken()
    return { data: buffer, used: engine.bytesWritten }
  } catch (cause) {
    throw broken(cause)
  }
}

const nameOf = ({ type, data }: GitObject): string =>
  createHash('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex')

const broken = (cause?: unknown): FootnoteError =>
  new FootnoteError('connector_source_unreachable', {
    detail: 'What the repository’s server sent is broken or was cut off. Run it again.',
    cause,
  })
