import type { PageSize } from '@/lib/domain/document'

export const pageGap = 16

/** Where a page lies in the scrolled column, in CSS px at a scale. */
export type PlacedPage = { page: number; top: number; width: number; height: number }

/** Pages one below the other, so that the scroll bar is right before a single page is rendered. */
export function layOutPages(pages: readonly PageSize[], scale: number): PlacedPage[] {
  let top = pageGap
  return pages.map(({ page, width, height }) => {
    const placed = { page, top, width: Math.round(width * scale), height: Math.round(height * scale) }
    top += placed.height + pageGap
    return placed
  })
}

/** The page under a line a third down the window, which is where a reader looks. */
export function pageAt(placed: readonly PlacedPage[], scrollTop: number, windowHeight: number): number {
  const eye = scrollTop + windowHeight / 3
  let current = placed[0]?.page ?? 1
  for (const one of placed) if (one.top <= eye) current = one.page
  return current
}

/** The pages in or near the window: what is rendered. The rest is empty boxes. */
export function pagesInView(placed: readonly PlacedPage[], scrollTop: number, windowHeight: number): Set<number> {
  const from = scrollTop - windowHeight * 0.75
  const to = scrollTop + windowHeight * 1.75
  return new Set(placed.filter((one) => one.top < to && one.top + one.height > from).map((one) => one.page))
}
