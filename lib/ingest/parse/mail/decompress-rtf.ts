import { FootnoteError } from '@/lib/errors/footnote-error'

const headBytes = 16
const compressed = 0x75465a4c
const uncompressed = 0x414c454d
const windowBytes = 4096
/** What the window holds at the beginning, so that the head of nearly every RTF file is a reference to it. */
const prepared =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier' +
  '{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/**
 * The RTF body of an Outlook message (MS-OXRTFCP): literal bytes and references to the last 4,096 ones, at most 8.5 times as long as it was
 * stored. What is cut off ends early, with what there is. @throws document_broken when it is in neither of the two forms
 */
export function decompressRtf(stored: Uint8Array): Uint8Array {
  if (stored.length < headBytes) throw new FootnoteError('document_broken')
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength)
  const end = Math.min(stored.length, view.getUint32(0, true) + 4)
  const form = view.getUint32(8, true)
  if (form === uncompressed) return stored.subarray(headBytes, end)
  if (form !== compressed) throw new FootnoteError('document_broken')
  const window = Buffer.alloc(windowBytes)
  let write = window.write(prepared, 'latin1')
  const output: number[] = []
  const put = (byte: number): void => {
    output.push(byte)
    window[write] = byte
    write = (write + 1) % windowBytes
  }
  for (let at = headBytes; at < end;) {
    const kinds = view.getUint8(at++)
    for (let bit = 0; bit < 8 && at < end; bit++) {
      if ((kinds & (1 << bit)) === 0) {
        put(view.getUint8(at++))
        continue
      }
      if (at + 2 > end) return Uint8Array.from(output)
      const reference = view.getUint16(at, false)
      at += 2
      const from = reference >> 4
      if (from === write) return Uint8Array.from(output)
      for (let i = 0; i < (reference & 15) + 2; i++) put(window[(from + i) % windowBytes] ?? 0)
    }
  }
  return Uint8Array.from(output)
}
