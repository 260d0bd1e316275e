import type { ParsedDocument } from '@/lib/domain/document'
import { cleanLine } from './clean-text'
import { decodeText } from './decode-text'
import { DocumentBuilder } from './document-builder'
import type { ParseInput } from './parsed-file'

type Cue = { readonly start: string; readonly speaker: string; readonly text: string }

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2})[.,]\d{1,3}\s+-->\s+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/
/** A paragraph ends with the first sentence that ends after this many characters, and at any cue after twice as many. */
const targetCharacters = 300

/** WebVTT and SubRip: cues joined to paragraphs that begin with the time of their first one and with their speaker, where one is named. */
export function parseSubtitles(input: ParseInput): ParsedDocument {
  const builder = new DocumentBuilder()
  for (const { start, speaker, text } of joinCues(readCues(decodeText(input.bytes).text)))
    builder.add({ kind: 'paragraph', text: `[${start}] ${speaker && `${speaker}: `}${text}` })
  return builder.finish()
}

function joinCues(cues: readonly Cue[]): Cue[] {
  const joined: Cue[] = []
  for (const cue of cues) {
    const open = joined.at(-1)
    if (!open || open.speaker !== cue.speaker || isFull(open.text)) joined.push(cue)
    else joined[joined.length - 1] = { ...open, text: `${open.text} ${cue.text}` }
  }
  return joined
}

const isFull = (text: string): boolean =>
  text.length > 2 * targetCharacters || (text.length > targetCharacters && /[.!?…"”]$/.test(text))

/** Blocks without a timing line (header, notes, styles) are no cues. A line that only repeats the cue before is left out. */
function readCues(source: string): Cue[] {
  const cues: Cue[] = []
  for (const block of source.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => timing.test(line))
    const start = timing.exec(lines[at] ?? '')?.[1]
    if (start === undefined) continue
    const body = lines.slice(at + 1).join('\n')
    const speaker = cleanLine(/<v(?:\.[^ >]*)?\s+([^>]+)>/.exec(body)?.[1] ?? '')
    const text = cleanLine(decodeEntities(body.replaceAll(/<[^<>]*>|\{\\[^{}]*\}/g, '')))
    if (text !== '' && text !== cues.at(-1)?.text) cues.push({ start, speaker, text })
  }
  return cues
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' }
const decodeEntities = (text: string): string =>
  text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
