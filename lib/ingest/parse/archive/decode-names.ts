import { crc32 } from 'node:zlib'
import { decodeCharset } from '../decode-text'
import { detectCharset } from '../detect-charset'
import type { ZipEntry } from '../zip/read-directory-entry'
import { findField } from '../zip/read-zip64-sizes'

const unicodePath = 0x7075
/** Bytes 0x80 to 0xFF of code page 437: what the format says names are in when nothing else is said. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

type Name = Pick<ZipEntry, 'nameBytes' | 'nameIsUtf8' | 'extra'>

/**
 * Names of entries, each as its program meant it: UTF-8 where that is said or fits, else the script that all undecided names together
 * look like (Shift-JIS, GB 18030, Cyrillic …), else code page 437. A single name is too short to tell its script.
 */
export function decodeNames<Entry extends Name>(entries: readonly Entry[]): Map<Entry, string> {
  const undecided = entries.filter((entry) => utf8Name(entry) === null)
  const all = Buffer.concat(undecided.flatMap(({ nameBytes }) => [nameBytes, newLine]))
  const charset = looksJapanese(all) ? 'shift_jis' : detectCharset(all)
  const decode = charset === 'windows-1252' ? decodeCodePage437 : (bytes: Uint8Array) => decodeCharset(bytes, charset)
  return new Map(entries.map((entry) => [entry, utf8Name(entry) ?? decode(entry.nameBytes)]))
}

const newLine = Buffer.from('\n')

/**
 * A few short names are too little for a statistic. Read as Shift-JIS, names of Western letters fall apart or give single signs between
 * Latin letters; Japanese ones give runs of signs and nothing else.
 */
function looksJapanese(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
    const runs = text.match(/[^\x20-\x7e\n]+/g) ?? []
    return runs.length > 0 && runs.every((run) => /^[\p{Script=Han}\p{Script=Hiragana}ァ-ヶー・]{2,}$/u.test(run))
  } catch {
    // Not Shift-JIS.
    return false
  }
}

function utf8Name({ nameBytes, nameIsUtf8, extra }: Name): string | null {
  if (nameIsUtf8) return Buffer.from(nameBytes).toString('utf8')
  return unicodeField(nameBytes, extra) ?? strictUtf8(nameBytes)
}

/** A second name in UTF-8, which holds only while its checksum is that of the first. */
function unicodeField(nameBytes: Uint8Array, extra: Uint8Array): string | null {
  const field = findField(extra, unicodePath)
  if (!field || field.length < 5) return null
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength)
  return view.getUint32(1, true) === crc32(nameBytes) ? strictUtf8(field.subarray(5)) : null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: the caller has other ways.
    return null
  }
}

function decodeCodePage437(bytes: Uint8Array): string {
  return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePage437.charAt(byte - 0x80))).join('')
}
