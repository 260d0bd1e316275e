import type { CountedCoverage } from '@/lib/domain/document'
import { mediaTypes } from '../media-types'

/** Fewer words than this, or less than this share, are signs that two readings cut differently. */
const minMissingWords = 20
const minMissingShare = 0.02
/** Of a web page, what is not its main content is left out on purpose, as long as that holds most of the text. */
const minMissingShareOfPages = 0.2
/** A part that lacks this share of its words is told however long the rest is. */
const minPartShare = 0.5
const maxParts = 4

/** What a person should know of a file that was read in part, as sentences; empty when nothing is missing that matters. */
export function describeCount({ words, gaps, pictureOnly }: CountedCoverage, mediaType: string): string[] {
  const isPage = mediaType === mediaTypes.html || mediaType === mediaTypes.mhtml
  const minShare = isPage ? minMissingShareOfPages : minMissingShare
  const missing = words.inFile - words.inIndex
  const lost = gaps.filter((gap) => gap.missing >= minMissingWords && gap.missing >= gap.words * minPartShare)
  const isMuch = missing >= minMissingWords && missing >= words.inFile * minShare
  const [worst] = gaps
  return [
    ...(worst && (isMuch || lost.length > 0)
      ? [
          `${missing.toLocaleString('en')} of ${words.inFile.toLocaleString('en')} words in the file did not reach the index. ` +
            `Look at ${list((lost.length > 0 ? lost : gaps).map(({ part }) => part))}${worst.sample ? `: “${worst.sample}”` : '.'}`,
        ]
      : []),
    ...(pictureOnly.length > 0
      ? [
          `${capitalised(list(pictureOnly))} ${pictureOnly.length === 1 ? 'shows' : 'show'} a picture and no text; what is on it was not read.`,
        ]
      : []),
  ]
}

function list(parts: readonly string[]): string {
  const shown = parts.slice(0, maxParts).join(', ')
  return parts.length > maxParts ? `${shown} and ${parts.length - maxParts} more` : shown
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
