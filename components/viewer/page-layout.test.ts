import { describe, expect, it } from 'vitest'
import { layOutPages, pageAt, pageGap, pagesInView } from './page-layout'

const pages = Array.from({ length: 100 }, (_, index) => ({ page: index + 1, width: 600, height: 800 }))
const placed = layOutPages(pages, 0.5)

describe('page layout', () => {
  it('stacks pages with a gap at the scale', () => {
    expect(placed[0]).toEqual({ page: 1, top: pageGap, width: 300, height: 400 })
    expect(placed[1]?.top).toBe(pageGap + 400 + pageGap)
  })

  it('knows the page that is read', () => {
    expect(pageAt(placed, 0, 600)).toBe(1)
    expect(pageAt(placed, placed[41]?.top ?? 0, 600)).toBe(42)
    expect(pageAt([], 0, 600)).toBe(1)
  })

  it('renders few pages of many, among them all that are seen', () => {
    const seen = pagesInView(placed, placed[49]?.top ?? 0, 600)
    expect(seen.has(50)).toBe(true)
    expect(seen.has(51)).toBe(true)
    expect(seen.size).toBeLessThan(7)
  })
})
