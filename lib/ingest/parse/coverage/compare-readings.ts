import type { CountedCoverage, CoverageGap } from '@/lib/domain/document'
import { cleanText } from '../clean-text'
import type { SecondReading, Segment } from './second-reading'

/** Scripts without spaces: each sign counts as a word. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu
const maxGaps = 20
const sampleLength = 90
/** Characters of the index that are read to look for segments as a whole: each look-up reads all of it. */
const maxLookupCharacters = 400_000_000

const wordsOf = (text: string): string[] => normalise(text).match(word) ?? []
const normalise = (text: string): string => cleanText(text).normalize('NFKC').toLowerCase()
/** Letters and digits alone: two texts whose words are cut in other ways are the same. */
export const compact = (text: string): string => normalise(text).replaceAll(/[^\p{L}\p{N}]+/gu, '')

/**
 * The words of the raw file that the index lacks, counted as often as they occur, and where they stand. A segment that stands in
 * the index as a whole lacks nothing, however its words were cut there.
 */
export function compareReadings(reading: SecondReading, index: string): CountedCoverage {
  const left = new Map<string, number>()
  for (const one of wordsOf(index)) left.set(one, (left.get(one) ?? 0) + 1)
  let compactIndex: string | null = null
  let looked = 0
  let inFile = 0
  const gaps = new Map<string, { words: number; missing: number; sample: string; sampleMissing: number }>()
  for (const segment of reading.segments) {
    const words = wordsOf(segment.text)
    inFile += words.length
    let missing = take(left, words)
    if (missing > 0 && looked < maxLookupCharacters) {
      compactIndex ??= compact(index)
      looked += compactIndex.length
      if (compactIndex.includes(compact(segment.text))) missing = 0
    }
    const gap = gaps.get(segment.part) ?? { words: 0, missing: 0, sample: '', sampleMissing: 0 }
    gap.words += words.length
    gap.missing += missing
    if (missing > gap.sampleMissing) Object.assign(gap, { sample: sampleOf(segment), sampleMissing: missing })
    gaps.set(segment.part, gap)
  }
  const missing = [...gaps.values()].reduce((sum, gap) => sum + gap.missing, 0)
  return {
    words: { inFile, inIndex: inFile - missing },
    gaps: worstFirst(gaps),
    tables: reading.tables,
    pictures: reading.pictures,
    pictureOnly: [...reading.pictureOnly],
  }
}

/** @returns how many of the words are not there any more */
function take(left: Map<string, number>, words: readonly string[]): number {
  let missing = 0
  for (const one of words) {
    const count = left.get(one) ?? 0
    if (count === 0) missing++
    else left.set(one, count - 1)
  }
  return missing
}

const worstFirst = (gaps: ReadonlyMap<string, Omit<CoverageGap, 'part'>>): CoverageGap[] =>
  [...gaps]
    .filter(([, { missing }]) => missing > 0)
    .map(([part, { words, missing, sample }]) => ({ part, words, missing, sample }))
    .sort((a, b) => b.missing - a.missing)
    .slice(0, maxGaps)

const sampleOf = ({ text }: Segment): string => {
  const line = cleanText(text).replaceAll('\n', ' ')
  return line.length > sampleLength ? `${line.slice(0, sampleLength)}…` : line
}
