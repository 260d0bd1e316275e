import type { CountedCoverage, CoverageReport, ParsedDocument } from '@/lib/domain/document'
import type { ParseInput } from '../parsed-file'
import { compareReadings } from './compare-readings'
import { describeCount } from './describe-count'
import { readAgain } from './read-again'

const noPages: CoverageReport = { recognised: [], blank: [], withoutText: [] }

/**
 * Holds what was parsed against a second reading of the raw file: its report gets the figures, and its warnings say in plain words
 * what is missing where that is more than a word here and there. The second reading may fail; the first one stands then.
 */
export function checkCoverage(input: ParseInput, parsed: ParsedDocument): ParsedDocument {
  const counted = parsed.report?.counted ?? count(input, parsed)
  if (!counted) return parsed
  const { inFile, inIndex } = counted.words
  const found = describeCount(counted, input.mediaType)
  return {
    ...parsed,
    // Of a file with pages, coverage is the share of its pages. A word here and there lowers nothing: the figures say it.
    coverage: parsed.pages || found.length === 0 ? parsed.coverage : Math.min(parsed.coverage, inIndex / inFile),
    report: { ...(parsed.report ?? noPages), counted },
    warnings: [...parsed.warnings, ...found],
  }
}

function count(input: ParseInput, parsed: ParsedDocument): CountedCoverage | null {
  try {
    const reading = readAgain(input)
    if (!reading) return null
    return compareReadings(reading, [parsed.title ?? '', parsed.text, ...Object.values(parsed.metadata)].join('\n'))
  } catch {
    // The first reading could open the file, and that is the one that counts.
    return null
  }
}
