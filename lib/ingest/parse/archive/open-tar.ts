import { createGunzip } from 'node:zlib'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { ByteStream } from './byte-stream'
import { refuse, type RawArchive, type RawMember } from './raw-member'
import { blockBytes, fieldText, readPaxRecords, readTarHeader, type TarHeader } from './read-tar-header'

/** Names and records about an entry are never longer. */
const maxNoteBytes = 1024 * 1024
const sliceBytes = 64 * 1024
/** What a packed archive may unpack to, whether or not anything of it is kept: reading on costs time even where nothing is written. */
const freeBytes = 50 * 1024 * 1024
const maxRatio = 200
const maxStreamBytes = 2 * 1024 * 1024 * 1024

/** A TAR archive as it is. It has no directory: the members come one by one, and damage ends the walk with a warning. */
export const openTar = (bytes: Uint8Array): RawArchive => open(slicesOf(bytes))

/** A TAR archive packed by gzip, unpacked on the way: neither is ever in memory as a whole. */
export const openTarGzip = (bytes: Uint8Array): RawArchive => open(gunzip(bytes))

function open(parts: AsyncIterable<Uint8Array>): RawArchive {
  const warnings: string[] = []
  return { members: walk(new ByteStream(parts), warnings), warnings }
}

async function* walk(stream: ByteStream, warnings: string[]): AsyncGenerator<RawMember> {
  let count = 0
  try {
    for (let next = await readNext(stream); next; next = await readNext(stream)) {
      count++
      const { header, path } = next
      let left = header.bytes
      const body = async function* (): AsyncGenerator<Uint8Array> {
        for await (const part of stream.take(header.bytes)) {
          left -= part.length
          yield part
        }
      }
      yield {
        path,
        kind: kindOf(header, path),
        bytes: header.bytes,
        packedBytes: null,
        refusal: header.type === 'S' ? refuse('archive_packing_unknown') : null,
        body,
      }
      // Whoever read it may have stopped at a cap.
      await skip(stream, left + padding(header.bytes))
    }
  } catch (error) {
    // What came before the damage is good and is kept; an archive that begins with damage is none.
    if (count === 0) throw error
    const inflates = toFootnoteError(error).code === 'document_inflates'
    warnings.push(
      inflates
        ? 'This archive unpacks to far more than its size allows. It was read up to that point.'
        : 'This archive is cut off or damaged: files may be missing. Compare with the original.',
    )
  }
}

/** The head of the next entry, with what other entries said about it before. Null at the end. */
async function readNext(stream: ByteStream): Promise<{ header: TarHeader; path: string } | null> {
  let path: string | null = null
  let bytes: number | null = null
  for (;;) {
    const block = await stream.read(blockBytes)
    if (block.every((byte) => byte === 0)) return null
    const header = readTarHeader(block)
    if (!header) throw new FootnoteError('document_broken')
    if (!/[xgLK]/.test(header.type)) {
      return { header: { ...header, bytes: bytes ?? header.bytes }, path: path ?? header.path }
    }
    if (header.bytes > maxNoteBytes) throw new FootnoteError('document_broken')
    const note = await stream.read(header.bytes)
    await skip(stream, padding(header.bytes))
    if (header.type === 'L') path = fieldText(note, 0, note.length)
    if (header.type !== 'x') continue
    const records = readPaxRecords(note)
    path = records.get('path') ?? path
    const size = Number(records.get('size') ?? Number.NaN)
    bytes = Number.isSafeInteger(size) && size >= 0 ? size : bytes
  }
}

function kindOf({ type }: TarHeader, path: string): RawMember['kind'] {
  if (type === '5' || path.endsWith('/')) return 'folder'
  return type === '0' || type === '7' || type === 'S' ? 'file' : 'other'
}

const padding = (bytes: number): number => (blockBytes - (bytes % blockBytes)) % blockBytes

async function skip(stream: ByteStream, bytes: number): Promise<void> {
  for await (const part of stream.take(bytes)) void part
}

async function* slicesOf(data: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.length; at += sliceBytes) yield data.subarray(at, at + sliceBytes)
}

async function* gunzip(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const gunzipped = createGunzip()
  gunzipped.end(bytes)
  let length = 0
  try {
    for await (const part of gunzipped) {
      length += (part as Uint8Array).length
      if (length > maxStreamBytes || (length > freeBytes && length > maxRatio * bytes.length))
        throw new FootnoteError('document_inflates')
      yield part as Uint8Array
    }
  } catch (cause) {
    throw cause instanceof FootnoteError ? cause : new FootnoteError('document_broken', { cause })
  } finally {
    gunzipped.destroy()
  }
}
