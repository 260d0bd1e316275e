import { describe, expect, test } from 'vitest'
import { chunkStrategies, type ChunkStrategy } from '@/lib/domain/chunking'
import { DocumentBuilder } from '../parse/document-builder'
import { estimateTokens } from '../testing/estimate-tokens'
import { chunkDocument, chunkerVersionOf } from './chunk-document'

const sentence = (n: number): string => `Sentence number ${n} tells about the quarterly maintenance of pump ${n * 7}.`
const prose = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => sentence(from + i)).join(' ')

function manual() {
  const builder = new DocumentBuilder()
  builder.add({ kind: 'heading', level: 1, text: 'Manual', page: 1 })
  for (let section = 1; section <= 4; section++) {
    builder.add({ kind: 'heading', level: 2, text: `Section ${section}`, page: section })
    builder.add({ kind: 'paragraph', text: prose(section * 100, section === 2 ? 3 : 40), page: section })
    for (let row = 1; row <= 6; row++)
      builder.add({ kind: 'table-row', text: `Part: P-${section}${row}; Price: ${row} EUR`, page: section })
  }
  builder.add({ kind: 'code', text: 'x'.repeat(6000), page: 5 })
  return builder.finish()
}

const cut = (strategy: ChunkStrategy) => chunkDocument(manual(), 'Manual', estimateTokens, strategy)

describe.each(chunkStrategies)('cut by %s', (strategy) => {
  test('every passage is a slice of the text, and together they hold all of it', () => {
    const { text } = manual()
    let at = 0
    for (const chunk of cut(strategy)) {
      expect(chunk.text).toBe(text.slice(chunk.charStart, chunk.charEnd))
      expect(text.slice(at, Math.max(at, chunk.charStart)).trim()).toBe('')
      at = Math.max(at, chunk.charEnd)
    }
    expect(text.slice(at).trim()).toBe('')
  })

  test('no passage is longer than the embedder reads, its header included', () => {
    for (const { tokenCount, context } of cut(strategy))
      expect(tokenCount + estimateTokens(context)).toBeLessThanOrEqual(500)
  })

  test('a text of nothing, and one of a single word', () => {
    expect(chunkDocument({ text: '', blocks: [] }, 'Nothing', estimateTokens, strategy)).toEqual([])
    const builder = new DocumentBuilder()
    builder.add({ kind: 'paragraph', text: 'Word' })
    expect(chunkDocument(builder.finish(), 'One', estimateTokens, strategy)).toMatchObject([{ text: 'Word' }])
  })
})

test('by heading, a small section is a passage of its own and holds nothing of another', () => {
  const small = cut('heading').filter(({ text }) => text.includes('Sentence number 200 '))
  expect(small).toHaveLength(1)
  expect(small[0]?.text).toMatch(/^Section 2\n/)
  for (const { text } of cut('heading')) expect(text.match(/Section \d/g)?.length ?? 0).toBeLessThanOrEqual(1)
})

test('by rows, each row stands alone, the first one under its heading', () => {
  const rows = cut('rows').filter(({ text }) => text.includes('Price'))
  expect(rows).toHaveLength(24)
  for (const { text } of rows) expect(text.match(/Price/g)).toHaveLength(1)
})

test('by pages, no passage is on two', () => {
  for (const { pageStart, pageEnd } of cut('pages')) expect(pageStart).toBe(pageEnd)
})

test('by sentences, passages are short and the last sentence is repeated', () => {
  const chunks = cut('sentences').filter(({ text }) => text.includes('Sentence'))
  for (const { text } of chunks) expect(text.match(/Sentence/g)?.length).toBeLessThanOrEqual(7)
  const repeats = chunks.filter((chunk, i) => chunk.charStart < (chunks[i - 1]?.charEnd ?? 0))
  expect(repeats.length).toBeGreaterThan(chunks.length / 2)
})

test('with parents, passages are small, stay in their section and repeat nothing', () => {
  const chunks = cut('parents')
  for (const { text, tokenCount } of chunks) {
    expect(text.match(/Section \d/g)?.length ?? 0).toBeLessThanOrEqual(1)
    if (text.includes('Sentence')) expect(tokenCount).toBeLessThanOrEqual(96)
  }
  for (const [i, chunk] of chunks.entries()) expect(chunk.charStart).toBeGreaterThanOrEqual(chunks[i - 1]?.charEnd ?? 0)
})

test('by tokens, passages are of one size whatever the headings', () => {
  const sizes = cut('tokens').map(({ tokenCount }) => tokenCount)
  for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThan(120)
})

test('a revision keeps how it was cut', () => {
  expect(new Set(chunkStrategies.map(chunkerVersionOf)).size).toBe(chunkStrategies.length)
  expect(chunkerVersionOf('structure')).toBe('1')
})
