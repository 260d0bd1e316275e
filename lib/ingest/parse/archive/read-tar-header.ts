import { decodeText } from '../decode-text'

export const blockBytes = 512
const mark = 'ustar'

export type TarHeader = {
  readonly path: string
  /** The format's own letter: 0 a file, 5 a folder, 2 a link, x and L more about the next entry, … */
  readonly type: string
  readonly bytes: number
}

/** The head of one entry of a TAR; null when the block is none: its checksum is not its own. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < blockBytes || !hasOwnChecksum(block)) return null
  const type = String.fromCharCode(block[156] ?? 0)
  const prefix = fieldText(block, 257, 5) === mark ? fieldText(block, 345, 155) : ''
  const name = fieldText(block, 0, 100)
  const bytes = readNumber(block.subarray(124, 136))
  if (!Number.isSafeInteger(bytes) || bytes < 0) return null
  return { path: prefix === '' ? name : `${prefix}/${name}`, type: type === '\0' ? '0' : type, bytes }
}

function hasOwnChecksum(block: Uint8Array): boolean {
  let sum = 0
  for (let at = 0; at < blockBytes; at++) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0)
  // An empty block sums up to the spaces alone and names no entry.
  return sum > 8 * 32 && sum === readNumber(block.subarray(148, 156))
}

/** Octal digits, or, with the first bit set, a number in bytes: how files above 8 GB say their size. */
function readNumber(field: Uint8Array): number {
  if (((field[0] ?? 0) & 0x80) === 0) {
    const digits = Buffer.from(field).toString('latin1').replaceAll('\0', ' ').trim()
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : digits === '' ? 0 : Number.NaN
  }
  return field.reduce((value, byte, index) => value * 256 + (index === 0 ? byte & 0x7f : byte), 0)
}

export function fieldText(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  const bytes = end < 0 ? field : field.subarray(0, end)
  return bytes.length === 0 ? '' : decodeText(bytes).text
}

/** The records of a `x` entry: what does not fit into the fields of the entry after it. Each is `length key=value`. */
export function readPaxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at)
    const length = Number(Buffer.from(bytes.subarray(at, space)).toString('latin1'))
    if (space < 0 || !Number.isInteger(length) || length <= 0) break
    const record = Buffer.from(bytes.subarray(space + 1, at + length)).toString('utf8')
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1).replace(/\n$/, ''))
    at += length
  }
  return records
}
