import { cleanLine } from '../clean-text'
import { nothingRecognised, type RecognisedPicture, type RecognisedWord } from './recognised-picture'

/** Below it a "word" is a stain, a line of a table or a piece of a picture more often than a word. */
const minWordConfidence = 30
/** Noise, photographs and scripts that are not known come out as letters with about 40; print that a person can hardly read with 55. */
const minPageConfidence = 50
/** What lies on its side comes out as single letters. Of this many words on, half of the characters must stand in longer ones. */
const enoughWords = 10
const minShareOfLong = 0.5
/** Letters and digits in longer words: a drawing easily gives a short word, and a page with no more is a picture. */
const minCharacters = 6
const longWord = /[\p{L}\p{N}]{3}/u

/** Columns of the recogniser's table. Rows of level 5 are words; they follow each other in reading order. */
const columns = { level: 0, block: 2, paragraph: 3, line: 4, x: 6, y: 7, width: 8, height: 9, confidence: 10, text: 11 }
const wordLevel = '5'

/** Reads the recogniser's table (TSV) into paragraphs, lines and words. What was read with little confidence as a whole, or has hardly a word, is nothing. */
export function readWords(tsv: string): RecognisedPicture {
  const paragraphs = new Map<string, Map<string, RecognisedWord[]>>()
  const seen = { words: 0, characters: 0, inLong: 0, confidence: 0 }
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    const text = cleanLine(cells[columns.text] ?? '')
    const confidence = Number(cells[columns.confidence])
    if (cells[columns.level] !== wordLevel || text === '') continue
    seen.words++
    seen.characters += text.length
    seen.inLong += longWord.test(text) ? text.length : 0
    seen.confidence += confidence * text.length
    if (confidence < minWordConfidence) continue
    const paragraph = `${cells[columns.block]} ${cells[columns.paragraph]}`
    const lines = paragraphs.get(paragraph) ?? new Map<string, RecognisedWord[]>()
    paragraphs.set(paragraph, lines)
    const line = lines.get(cells[columns.line] ?? '') ?? []
    lines.set(cells[columns.line] ?? '', line)
    const [x = 0, y = 0, width = 0, height = 0] = cells.slice(columns.x, columns.confidence).map(Number)
    line.push({ text, confidence, x, y, width, height, size: height })
  }
  const read = [...paragraphs.values()].map((lines) => [...lines.values()])
  const confidence = Math.round(seen.confidence / seen.characters)
  const isWords = seen.words < enoughWords || seen.inLong / seen.characters >= minShareOfLong
  const long = read.flat(2).filter(({ text }) => longWord.test(text))
  const isText = long.reduce((sum, { text }) => sum + text.length, 0) >= minCharacters
  return isText && isWords && confidence >= minPageConfidence ? { paragraphs: read, confidence } : nothingRecognised
}
