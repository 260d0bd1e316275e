export type ReadFacts = {
  /** Share of the pages that gave text, 0 to 1; null until the file was read. */
  readonly coverage: number | null
  readonly pagesTotal: number | null
  /** What the parser left out, as sentences. */
  readonly warnings: readonly string[]
}

/** A file of which less than this was read ends as "indexed with gaps". An empty page here and there is no gap. */
const minCoverage = 0.9

/** Whether a reader must know that the index does not hold all of a file. */
export const hasGaps = ({ coverage, warnings }: Omit<ReadFacts, 'pagesTotal'>): boolean =>
  warnings.length > 0 || (coverage !== null && coverage < minCoverage)

/** What of a file did not reach the index, in plain words; empty when all did. */
export function describeGaps({ coverage, pagesTotal, warnings }: ReadFacts): string[] {
  const without = pagesTotal === null || coverage === null ? 0 : Math.round((1 - coverage) * pagesTotal)
  if (without === 0) return [...warnings]
  const pages = pagesTotal === 1 ? 'page has' : 'pages have'
  return [`${without} of ${pagesTotal} ${pages} no text: empty, or a picture.`, ...warnings]
}
