import { describe, expect, it } from 'vitest'
import type { Block, LineBox } from '@/lib/domain/document'
import { highlightBoxes } from './highlight-boxes'

const line = (charStart: number, charEnd: number, y: number, page = 1): LineBox => ({
  page,
  x: 50,
  y,
  width: 200,
  height: 12,
  charStart,
  charEnd,
})
const block = (...lines: LineBox[]): Block => ({
  kind: 'paragraph',
  page: lines[0]?.page ?? null,
  charStart: lines[0]?.charStart ?? 0,
  charEnd: lines.at(-1)?.charEnd ?? 0,
  headingPath: [],
  lines,
})

describe('highlightBoxes', () => {
  const blocks = [block(line(0, 20, 100), line(20, 40, 114)), block(line(42, 62, 140)), block(line(64, 84, 40, 2))]

  it('gives whole lines for what is covered whole', () => {
    expect(highlightBoxes(blocks, { start: 0, end: 40 })).toEqual([
      { page: 1, x: 50, y: 100, width: 200, height: 12 },
      { page: 1, x: 50, y: 114, width: 200, height: 12 },
    ])
  })

  it('gives the part of a line in proportion to its characters', () => {
    expect(highlightBoxes(blocks, { start: 5, end: 15 })).toEqual([{ page: 1, x: 100, y: 100, width: 100, height: 12 }])
  })

  it('goes on over paragraphs and pages', () => {
    const boxes = highlightBoxes(blocks, { start: 30, end: 74 })
    expect(boxes.map(({ page, y, width }) => [page, y, width])).toEqual([
      [1, 114, 100],
      [1, 140, 200],
      [2, 40, 100],
    ])
  })

  it('gives nothing for an empty span, for lines of no characters and for blocks without lines', () => {
    const bare: Block = { kind: 'paragraph', page: null, charStart: 0, charEnd: 40, headingPath: [] }
    expect(highlightBoxes(blocks, { start: 10, end: 10 })).toEqual([])
    expect(highlightBoxes([block(line(7, 7, 10))], { start: 0, end: 40 })).toEqual([])
    expect(highlightBoxes([bare], { start: 0, end: 40 })).toEqual([])
  })
})
