import type { Block, ParsedDocument } from '@/lib/domain/document'
import type { TokenCounter } from '@/lib/models/ports'
import type { Cutting } from './chunk-strategy'
import { splitSentences, type Span } from './split-sentences'

/** The smallest piece that a chunk may begin or end with: a block, or a sentence (or part of one) of a long block. */
export type Unit = {
  readonly block: Block
  readonly charStart: number
  readonly charEnd: number
  readonly tokens: number
}

/** Blocks up to so many tokens are kept whole, unless every sentence is wanted by itself; longer ones are taken sentence by sentence. */
export function splitToUnits(
  parsed: Pick<ParsedDocument, 'text' | 'blocks'>,
  countTokens: TokenCounter,
  { unitTokens: maxUnitTokens, bySentence = false }: Pick<Cutting, 'unitTokens' | 'bySentence'>,
): Unit[] {
  const units: Unit[] = []
  for (const block of parsed.blocks) {
    const text = parsed.text.slice(block.charStart, block.charEnd)
    const tokens = countTokens(text)
    if (tokens <= maxUnitTokens && !(bySentence && block.kind === 'paragraph')) {
      units.push({ block, charStart: block.charStart, charEnd: block.charEnd, tokens })
      continue
    }
    for (const span of splitLong(text, countTokens, maxUnitTokens)) {
      const piece = text.slice(span.start, span.end)
      const charStart = block.charStart + span.start
      units.push({ block, charStart, charEnd: charStart + piece.trimEnd().length, tokens: countTokens(piece) })
    }
  }
  return units
}

function splitLong(text: string, countTokens: TokenCounter, maxTokens: number): Span[] {
  const pieces: Span[] = []
  for (const sentence of sentencesOrLines(text)) {
    if (countTokens(text.slice(sentence.start, sentence.end)) <= maxTokens) pieces.push(sentence)
    else pieces.push(...splitByWords(text, sentence, countTokens, maxTokens))
  }
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '')
}

/** Code, logs and tables of plain text have lines rather than sentences. */
function sentencesOrLines(text: string): Span[] {
  if (text.split('\n').length < text.length / 120) return splitSentences(text)
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(/\n/g)) {
    spans.push({ start, end: match.index + 1 })
    start = match.index + 1
  }
  spans.push({ start, end: text.length })
  return spans.filter((span) => span.end > span.start)
}

/** Halves at a word boundary until each piece fits; a "word" without spaces (base64, Chinese) is cut by characters. */
function splitByWords(text: string, span: Span, countTokens: TokenCounter, maxTokens: number): Span[] {
  if (span.end - span.start < 2 || countTokens(text.slice(span.start, span.end)) <= maxTokens) return [span]
  const middle = Math.floor((span.start + span.end) / 2)
  const space = text.lastIndexOf(' ', middle)
  let cut = space > span.start + (span.end - span.start) / 4 ? space + 1 : middle
  if (/[\uDC00-\uDFFF]/.test(text.charAt(cut))) cut++
  if (cut >= span.end) return [span]
  return [
    ...splitByWords(text, { start: span.start, end: cut }, countTokens, maxTokens),
    ...splitByWords(text, { start: cut, end: span.end }, countTokens, maxTokens),
  ]
}
