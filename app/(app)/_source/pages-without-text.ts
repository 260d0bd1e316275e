import type { SourceText } from './source-document'

/** Numbers of the pages that no block stands on; none for formats without pages. */
export function pagesWithoutText({ pages, blocks }: Pick<SourceText, 'pages' | 'blocks'>): number[] {
  const filled = new Set(blocks.flatMap(({ page, lines }) => [page, ...(lines ?? []).map((line) => line.page)]))
  return (pages ?? []).map(({ page }) => page).filter((page) => !filled.has(page))
}
