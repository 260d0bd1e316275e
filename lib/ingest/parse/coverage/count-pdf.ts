import type { CountedCoverage, CoverageGap } from '@/lib/domain/document'
import type { ParseInput } from '../parsed-file'
import { findUnreadPages } from '../pdf/find-unread-pages'
import { countDrawnCharacters } from './count-drawn-characters'

/** From this difference on, the pages are looked at one by one. Old versions of pages that are still in the file count too. */
const minUnread = 60
const minUnreadShare = 0.05
const charactersPerWord = 6

type ReadPage = { readonly page: number; readonly characters: number }

/**
 * Words of a PDF, against another route: how many characters its drawing commands show. The cheap count of the whole file says whether
 * the pages are worth looking at one by one.
 */
export async function countPdf(input: ParseInput, index: string, pages: readonly ReadPage[]): Promise<CountedCoverage> {
  const gaps = await drawnGaps(input, pages)
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0)
  const inIndex = index.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return { words: { inFile: inIndex + missing, inIndex }, gaps, tables: 0, pictures: 0, pictureOnly: [] }
}

async function drawnGaps({ bytes }: ParseInput, pages: readonly ReadPage[]): Promise<CoverageGap[]> {
  const read = pages.reduce((sum, { characters }) => sum + characters, 0)
  const unread = countDrawnCharacters(bytes) - read
  if (unread < minUnread || unread < minUnreadShare * (read + unread)) return []
  const byPage = new Map(pages.map(({ page, characters }) => [page, characters]))
  const found = await findUnreadPages(bytes, (page) => byPage.get(page) ?? 0)
  return found.map(({ page, drawn, unread: characters }) => ({
    part: `page ${page}`,
    words: Math.round(drawn / charactersPerWord),
    missing: Math.round(characters / charactersPerWord),
    sample: '',
  }))
}
