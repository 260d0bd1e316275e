import { createWriteStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

type ZipEntry = { readonly method: number; readonly compressedBytes: number; readonly offset: number }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const maxEndBytes = 65_557

async function readBytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** The central directory of a plain zip file (no zip64, which a wheel under 4 GB does not need), by entry name. */
async function readDirectory(handle: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await handle.stat()
  const tail = await readBytes(handle, Math.max(0, size - maxEndBytes), Math.min(size, maxEndBytes))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--
  if (end < 0) throw new Error('not a zip file')
  const directory = await readBytes(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = new Map<string, ZipEntry>()
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const nameBytes = directory.readUInt16LE(at + 28)
    entries.set(directory.toString('utf8', at + 46, at + 46 + nameBytes), {
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Writes single entries of a zip file to paths of the caller's choice; names inside the archive never become paths.
 * Streams, so a 34 MB model needs no 34 MB of memory. The caller verifies the result.
 * @param targets entry name to target path
 * @returns the names that the archive has
 */
export async function readZipEntries(zipPath: string, targets: ReadonlyMap<string, string>): Promise<string[]> {
  const handle = await open(zipPath, 'r')
  try {
    const directory = await readDirectory(handle)
    const found = [...targets].filter(([name]) => directory.has(name))
    for (const [name, target] of found) {
      const entry = directory.get(name) as ZipEntry
      const header = await readBytes(handle, entry.offset, 30)
      const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      const source = handle.createReadStream({ start, end: start + entry.compressedBytes - 1, autoClose: false })
      const sink = createWriteStream(target)
      await (entry.method === 0 ? pipeline(source, sink) : pipeline(source, createInflateRaw(), sink))
    }
    return found.map(([name]) => name)
  } finally {
    await handle.close()
  }
}
