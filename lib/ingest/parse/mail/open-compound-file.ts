import { FootnoteError } from '@/lib/errors/footnote-error'

/** One stream or storage of a compound file: a file system inside of a file, as Outlook and old Office keep theirs. */
export type CompoundEntry = {
  readonly name: string
  readonly isStream: boolean
  readonly children: readonly number[]
  readonly bytes: () => Uint8Array
}

export type CompoundFile = {
  readonly root: CompoundEntry
  readonly entry: (index: number) => CompoundEntry | undefined
}

const endOfChain = 0xfffffffe
const noStream = 0xffffffff
const entryBytes = 128
const miniSectorBytes = 64
const maxEntries = 50_000

/**
 * Reads the directory of a compound file (MS-CFB). Chains of sectors are followed no further than the file has sectors, so that a
 * chain that bites its tail ends. @throws document_broken
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512 || view.getUint32(0, false) !== 0xd0cf11e0) throw new FootnoteError('document_broken')
  const sectorBytes = 2 ** view.getUint16(30, true)
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw new FootnoteError('document_broken')
  const sector = (number: number): Uint8Array => bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes)
  const table = readTable(view, sector, sectorBytes)
  const chain = (first: number, next: readonly number[], part: (number: number) => Uint8Array): Uint8Array => {
    const parts: Uint8Array[] = []
    for (let at = first; at < next.length && parts.length <= next.length; at = next[at] ?? endOfChain)
      parts.push(part(at))
    return Buffer.concat(parts)
  }
  const directory = chain(view.getUint32(48, true), table, sector)
  const miniTable = numbersOf(chain(view.getUint32(60, true), table, sector))
  const cutoff = view.getUint32(56, true)
  const entries = readEntries(directory)
  const miniStream = chain(entries[0]?.first ?? endOfChain, table, sector)
  const mini = (number: number): Uint8Array =>
    miniStream.subarray(number * miniSectorBytes, (number + 1) * miniSectorBytes)
  const toEntry = (raw: RawEntry): CompoundEntry => ({
    name: raw.name,
    isStream: raw.type === 2,
    children: raw.type === 2 ? [] : siblings(entries, raw.child),
    bytes: () => {
      const content = raw.size < cutoff ? chain(raw.first, miniTable, mini) : chain(raw.first, table, sector)
      return content.subarray(0, raw.size)
    },
  })
  const [root] = entries
  if (!root) throw new FootnoteError('document_broken')
  return {
    root: toEntry(root),
    entry: (index) => {
      const raw = entries[index]
      return raw && toEntry(raw)
    },
  }
}

/** Which sector follows which. The first 109 sectors of the table are named in the header, the others in sectors of their own. */
function readTable(view: DataView, sector: (number: number) => Uint8Array, sectorBytes: number): number[] {
  const places = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true))
  const total = Math.ceil(view.byteLength / sectorBytes)
  let more = view.getUint32(68, true)
  for (let round = 0; more < total && round < total; round++) {
    const numbers = numbersOf(sector(more))
    places.push(...numbers.slice(0, -1))
    more = numbers.at(-1) ?? endOfChain
  }
  return places.filter((place) => place < total).flatMap((place) => numbersOf(sector(place)))
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

type RawEntry = {
  name: string
  type: number
  left: number
  right: number
  child: number
  first: number
  size: number
}

function readEntries(directory: Uint8Array): RawEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.min(maxEntries, Math.floor(directory.length / entryBytes))
  return Array.from({ length: count }, (_, index) => {
    const at = index * entryBytes
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    return {
      name: Buffer.from(directory.subarray(at, at + nameBytes)).toString('utf16le'),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** The entries of one storage: a search tree, walked with a list of its own, each once. */
function siblings(entries: readonly RawEntry[], first: number): number[] {
  const found = new Set<number>()
  const open = [first]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index]
    if (index === noStream || !entry || found.has(index)) continue
    found.add(index)
    open.push(entry.left, entry.right)
  }
  return [...found].sort((a, b) => a - b)
}
