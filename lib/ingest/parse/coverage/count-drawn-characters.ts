import { inflateSync } from 'node:zlib'

/** Larger streams are pictures or fonts. */
const maxStreamBytes = 20 * 1024 * 1024
const maxInflatedBytes = 20 * 1024 * 1024
const notContent =
  /\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)|\/Type\s*\/(?:XRef|ObjStm|Metadata|EmbeddedFile)|\/Length1\b|\/FunctionType\b/
const dictBytes = 600
const maxImageHead = 2000

/**
 * The characters that a PDF draws, counted without a PDF library: its streams are inflated and the strings of the commands that show
 * text are measured. Fonts are not looked at, so this says nothing of what the characters mean; spaces do not count. Streams in rare
 * encodings and locked files count as nothing.
 */
export function countDrawnCharacters(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    const end = file.indexOf('endstream', start)
    if (end < 0) break
    const head = file.subarray(Math.max(0, at - dictBytes), at).toString('latin1')
    const dict = head.slice(head.lastIndexOf(' obj') + 1)
    if (end - start <= maxStreamBytes && !notContent.test(dict))
      total += countIn(contentOf(file.subarray(start, end), dict))
    at = end + 3
  }
  return total
}

function contentOf(stream: Buffer, dict: string): string {
  if (!dict.includes('/Filter')) return stream.toString('latin1')
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode/.test(dict) || /\/(?:ASCII85|ASCIIHex|LZW)Decode/.test(dict)) return ''
  try {
    return inflateSync(stream, { maxOutputLength: maxInflatedBytes }).toString('latin1')
  } catch {
    // Locked, damaged or too large: not counted.
    return ''
  }
}

type FontUse = { strings: number; odd: number; single: number; double: number }

const token = /\/([^\s/[\]()<>]+)\s+-?[\d.]+\s+Tf\b|\((?:\\[\s\S]|[^\\()])*\)|<([\da-fA-F\s]*)>(?!>)/g

/** Fonts of two bytes a character show themselves: none of their strings has an odd length. */
function countIn(content: string): number {
  if (!/\bBT\b/.test(content) || !/\b(?:Tj|TJ)\b|['"]/.test(content)) return 0
  const fonts = new Map<string, FontUse>()
  let font = ''
  for (const [match, name, hex] of withoutInlineImages(content).matchAll(token)) {
    if (name !== undefined) font = name
    else if (match.startsWith('(') || hex !== undefined) {
      const bytes =
        hex === undefined
          ? unescape(match.slice(1, -1))
          : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1')
      const use = fonts.get(font) ?? { strings: 0, odd: 0, single: 0, double: 0 }
      use.strings++
      use.odd += bytes.length % 2
      use.single += bytes.replaceAll(/[\s\0]/g, '').length
      use.double += bytes.length / 2
      fonts.set(font, use)
    }
  }
  return [...fonts.values()].reduce((sum, use) => sum + Math.floor(use.odd > 0 ? use.single : use.double), 0)
}

const unescape = (text: string): string =>
  text.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, other: string) =>
    octal === undefined ? (/[\r\n]/.test(other) ? '' : other) : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  )

/** Pictures between the commands are bytes that may look like strings. */
function withoutInlineImages(content: string): string {
  const kept: string[] = []
  let at = 0
  for (const { index } of content.matchAll(/\bBI\s/g)) {
    if (index < at) continue
    const data = content.slice(index, index + maxImageHead).search(/\bID\s/)
    const end = data < 0 ? -1 : content.indexOf('EI', index + data)
    if (end < 0) break
    kept.push(content.slice(at, index))
    at = end + 2
  }
  kept.push(content.slice(at))
  return kept.join('')
}
