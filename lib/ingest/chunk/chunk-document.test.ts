import { expect, test } from 'vitest'
import { DocumentBuilder } from '../parse/document-builder'
import { estimateTokens } from '../testing/estimate-tokens'
import { chunkDocument } from './chunk-document'
import { structureSizes } from './cut-by-structure'

const sentence = (n: number): string => `Sentence number ${n} tells about the quarterly maintenance of pump ${n * 7}.`
const paragraph = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => sentence(from + i)).join(' ')

function longDocument() {
  const builder = new DocumentBuilder()
  builder.add({ kind: 'heading', level: 1, text: 'Manual' })
  for (let section = 1; section <= 6; section++) {
    builder.add({ kind: 'heading', level: 2, text: `Section ${section}` })
    builder.add({ kind: 'paragraph', text: paragraph(section * 100, 30) })
    for (let row = 1; row <= 12; row++)
      builder.add({ kind: 'table-row', text: `Part: P-${section}${row}; Price: ${row} EUR` })
  }
  builder.add({ kind: 'code', text: 'x'.repeat(6000) })
  return builder.finish()
}

test('each chunk is exactly the slice of the text that its offsets name', () => {
  const parsed = longDocument()
  const chunks = chunkDocument(parsed, 'Manual', estimateTokens)
  expect(chunks.length).toBeGreaterThan(10)
  for (const chunk of chunks) expect(chunk.text).toBe(parsed.text.slice(chunk.charStart, chunk.charEnd))
  expect(chunks.map((chunk) => chunk.ordinal)).toEqual(chunks.map((_, i) => i))
})

test('no character of the text is lost between chunks, white space aside', () => {
  const parsed = longDocument()
  let at = 0
  for (const chunk of chunkDocument(parsed, 'Manual', estimateTokens)) {
    expect(parsed.text.slice(at, Math.max(at, chunk.charStart)).trim()).toBe('')
    at = Math.max(at, chunk.charEnd)
  }
  expect(parsed.text.slice(at).trim()).toBe('')
})

test('a chunk stays within the target, its overlap and one unit of slack, and far below the embedder’s 512 tokens', () => {
  const chunks = chunkDocument(longDocument(), 'Manual', estimateTokens)
  const limit = structureSizes.targetTokens + structureSizes.overlapTokens + 10
  for (const chunk of chunks) expect(chunk.tokenCount).toBeLessThanOrEqual(limit)
  const context = estimateTokens(chunks[0]?.context ?? '')
  expect(limit + context).toBeLessThan(512)
})

test('a chunk that continues a section begins with the last sentence of the one before', () => {
  const chunks = chunkDocument(longDocument(), 'Manual', estimateTokens)
  const overlapping = chunks.filter((chunk, i) => i > 0 && chunk.charStart < (chunks[i - 1]?.charEnd ?? 0))
  expect(overlapping.length).toBeGreaterThan(3)
  for (const chunk of overlapping) expect(chunk.text).toMatch(/^Sentence number \d+ tells/)
})

test('a heading is never the end of a chunk, and the heading path is the chunk’s context', () => {
  const chunks = chunkDocument(longDocument(), 'Pump manual', estimateTokens)
  for (const chunk of chunks) expect(chunk.text).not.toMatch(/Section \d$/)
  expect(chunks[1]?.context).toBe('Pump manual > Manual > Section 1')
})

test('a short document stays one chunk, whatever its headings', () => {
  const builder = new DocumentBuilder()
  for (const name of ['One', 'Two', 'Three']) {
    builder.add({ kind: 'heading', level: 2, text: name })
    builder.add({ kind: 'paragraph', text: paragraph(1, 3) })
  }
  const [chunk, ...rest] = chunkDocument(builder.finish(), 'Short', estimateTokens)
  expect(rest).toEqual([])
  expect(chunk?.context).toBe('Short')
})

test('text without spaces is cut between characters, never inside a surrogate pair', () => {
  const builder = new DocumentBuilder()
  builder.add({ kind: 'paragraph', text: '🚀'.repeat(2000) })
  const chunks = chunkDocument(builder.finish(), 'Rockets', estimateTokens)
  expect(chunks.length).toBeGreaterThan(2)
  for (const chunk of chunks) expect(chunk.text).toMatch(/^(?:🚀)+$/u)
})
