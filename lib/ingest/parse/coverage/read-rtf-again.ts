import { decodeCharset } from '../decode-text'
import type { ParseInput } from '../parsed-file'
import { emptyReading, type SecondReading } from './second-reading'

/** Groups that hold tables of the format, pictures, or what a layout repeats. */
const apart =
  /^\\(?:\*|(?:fonttbl|colortbl|stylesheet|info|pict|object|objdata|filetbl|listtable|listoverridetable|revtbl|rsidtbl|generator|header[lrf]?|footer[lrf]?|fldinst|listtext|pntext|themedata|datastore|latentstyles|nonshppict|bkmkstart|bkmkend|xe|tc|private)\b)/
const piece =
  /\\u(-?\d{1,6}) ?|\\'([\da-fA-F]{2})|\\(par|line|tab|cell|row|sect|page)\b ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([^\\{}\r\n]+)/g

/**
 * The bytes between the control words of an RTF file, without styles, fonts or states. Null where that would not do: other than Latin code pages,
 * hidden or deleted text, binary data.
 */
export function readRtfAgain(input: ParseInput): SecondReading | null {
  const source = Buffer.from(input.bytes).toString('latin1')
  // Words of other code pages would all be missed.
  if (/\\fcharset(?!0\b|1\b|2\b)\d/.test(source) || /\\v\b(?!0)|\\deleted\b(?!0)|\\bin\d/.test(source)) return null
  const charset = `windows-${/\\ansicpg(\d{3,5})/.exec(source)?.[1] ?? '1252'}`
  const text = [...shownRuns(source)].map((run) => readRun(run, charset)).join('')
  return {
    ...emptyReading,
    segments: text.split('\n').map((line) => ({ part: 'the text', text: line })),
  }
}

/** What stands between braces, without the groups that are apart. */
function* shownRuns(source: string): Generator<string> {
  let depth = 0
  let skipFrom = Number.POSITIVE_INFINITY
  let start = 0
  for (const { 0: brace, index } of source.matchAll(/\\[\\{}]|[{}]/g)) {
    if (brace.startsWith('\\')) continue
    if (depth < skipFrom) yield source.slice(start, index)
    start = index + 1
    if (brace === '{') {
      depth++
      if (depth < skipFrom && apart.test(source.slice(start, start + 40).trimStart())) skipFrom = depth
    } else {
      if (depth === skipFrom) skipFrom = Number.POSITIVE_INFINITY
      depth--
    }
  }
}

function readRun(run: string, charset: string): string {
  let text = ''
  let toSkip = 0
  for (const [, unicode, hex, ends, word, , symbol, plain] of run.matchAll(piece)) {
    if (unicode !== undefined) {
      text += String.fromCharCode(Number(unicode) & 0xff_ff)
      toSkip = 1
    } else if (hex !== undefined) {
      if (toSkip-- <= 0) text += decodeCharset(Buffer.from(hex, 'hex'), charset)
    } else if (ends !== undefined) text += ends === 'tab' ? ' ' : '\n'
    else if (symbol !== undefined) text += symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : ''
    else if (plain !== undefined) text += toSkip > 0 ? plain.slice(1) : plain
    else if (/^(?:emdash|endash|bullet|emspace|enspace|[lr]d?(?:bl)?quote|footnote)$/.test(word ?? '')) text += ' '
    if (unicode === undefined) toSkip = 0
  }
  return text
}
