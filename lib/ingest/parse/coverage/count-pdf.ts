import type { CountedCoverage, CoverageGap } from '@/lib/domain/document'
import type { ParseInput } from '../parsed-file'
import { findUnreadPages } from '../pdf/find-unread-pages'
import { compact, compareReadings } from './compare-readings'
import { countDrawnCharacters } from './count-drawn-characters'
import { emptyReading, type Segment } from './second-reading'

/** From this difference on, the pages are looked at one by one. Old versions of pages that are still in the file count too. */
const minUnread = 60
const minUnreadShare = 0.05
const charactersPerWord = 6

type ReadPage = { readonly page: number; readonly characters: number }

/**
 * Words of a PDF, against two other routes: what is written on top of its pages, and how many characters its drawing commands show.
 * The cheap count of the whole file says whether the pages are worth looking at one by one.
 */
export async function countPdf(
  input: ParseInput,
  index: string,
  pages: readonly ReadPage[],
  annotations: readonly Segment[],
): Promise<CountedCoverage> {
  // The page's own text has the same small words: only a note that stands in the index as a whole is there.
  const whole = annotations.length === 0 ? '' : compact(index)
  const unread = annotations.filter(({ text }) => !whole.includes(compact(text)))
  const onTop = compareReadings({ ...emptyReading, segments: unread }, '')
  const gaps = [...(await drawnGaps(input, pages)), ...onTop.gaps]
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0)
  const inIndex = index.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return { ...onTop, words: { inFile: inIndex + missing, inIndex }, gaps }
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
