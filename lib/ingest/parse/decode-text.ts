import { FootnoteError } from '@/lib/errors/footnote-error'
import { detectCharset } from './detect-charset'

export type DecodedText = { readonly text: string; readonly encoding: string }

/**
 * Bytes to text: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then the declared charset, then what the bytes
 * look like, then Windows-1252, which has a meaning for every byte and so never fails.
 * @throws document_broken when the bytes are not text at all (more than 1 in 100 is a control byte)
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byMark(bytes) ?? byZeroBytes(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  if (isIso2022Jp(bytes)) return { text: new TextDecoder('iso-2022-jp').decode(bytes), encoding: 'iso-2022-jp' }
  if (isBinary(bytes)) {
    throw new FootnoteError('document_broken', {
      detail: 'This file is not text: it holds bytes that no text has. Save it again in its own program and upload it.',
    })
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8: a declared charset decides, or Windows-1252.
    return decodeDeclared(bytes, declared)
  }
}

/** A declared UTF-8 that the bytes are not says nothing. */
function decodeDeclared(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const label = declared && !/^utf-?8$/i.test(declared) && isKnownCharset(declared) ? declared : detectCharset(bytes)
  return { text: decodeCharset(bytes, label), encoding: new TextDecoder(label).encoding }
}

export function isKnownCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement'
  } catch {
    // The decoder knows labels by refusing others.
    return false
  }
}

/** @param label one that `isKnownCharset` knows */
export function decodeCharset(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label)
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
}

/** Bytes 0x80 to 0x9F of Windows-1252; a dot stands for the five that it leaves out. */
const upperControls = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

/** Node 20's own decoder takes Windows-1252 for Latin-1 and loses the euro sign and typographic quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\x80-\x9f]/g, (control) => upperControls.charAt(control.charCodeAt(0) - 0x80))
}

/** Japanese mail: seven bits, with an escape before each change of script. Read as UTF-8 it would be valid and mean nothing. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1')
  return head.includes('\u001B$B') || head.includes('\u001B$@')
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** Western text in UTF-16 without a mark has a zero in every other byte. */
function byZeroBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 8) return null
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const half = sample.length / 2
  const [even = 0, odd = 0] = zeros
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null
}

export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64_000)
  let controls = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  return controls > sample.length / 100
}
