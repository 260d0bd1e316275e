import { minPageConfidence, type CoverageReport } from './document'

export type ReadFacts = {
  /** Share of the pages that gave text, 0 to 1; null until the file was read. */
  readonly coverage: number | null
  readonly pagesTotal: number | null
  /** What became of the pages; null for formats without pages and for what older parsers read. */
  readonly coverageReport?: CoverageReport | null
  /** What the parser left out, as sentences. */
  readonly warnings: readonly string[]
}

/** A file of which less than this was read ends as "indexed with gaps". An empty page here and there is no gap. */
const minCoverage = 0.9

/** Whether a reader must know that the index does not hold all of a file. */
export const hasGaps = ({ coverage, warnings }: Omit<ReadFacts, 'pagesTotal'>): boolean =>
  warnings.length > 0 || (coverage !== null && coverage < minCoverage)

/** What of a file did not reach the index, in plain words; empty when all did. */
export function describeGaps({ coverage, pagesTotal, coverageReport, warnings }: ReadFacts): string[] {
  const share = pagesTotal === null || coverage === null ? 0 : Math.round((1 - coverage) * pagesTotal)
  const without = coverageReport ? coverageReport.withoutText.length : share
  const unsure = unsurePages(coverageReport ?? null)
  const pages = pagesTotal === 1 ? 'page has' : 'pages have'
  return [
    ...(without > 0 ? [`${without} of ${pagesTotal} ${pages} no text: empty, or a picture.`] : []),
    ...(unsure.length > 0 ? [describeUnsure(unsure)] : []),
    ...warnings,
  ]
}

/** Pages that text recognition read with so little confidence that they count as gaps. */
const unsurePages = (report: CoverageReport | null): number[] =>
  (report?.recognised ?? []).filter(({ confidence }) => confidence < minPageConfidence).map(({ page }) => page)

function describeUnsure(pages: readonly number[]): string {
  const more = pages.length > maxListed ? ` and ${pages.length - maxListed} more` : ''
  const numbers = pages.slice(0, maxListed).join(', ')
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${numbers}${more} could hardly be recognised; compare with the original.`
}

const maxListed = 12
