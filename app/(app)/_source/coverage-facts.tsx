import { Progress } from '@/components/ui/progress'
import type { CountedCoverage } from '@/lib/domain/document'

/** Shown of the parts in which words are missing; the API has them all. */
const maxGaps = 6

/** How much of a file reached the index, by a second reading of the raw file, and where a person should look. */
export function CoverageFacts({ counted }: { counted: CountedCoverage | null }) {
  if (!counted || counted.words.inFile === 0) return null
  const { words, gaps, tables, pictures } = counted
  const share = words.inIndex / words.inFile
  return (
    <section aria-label="Coverage" className="mt-6 text-sm">
      <h2 className="font-semibold">Coverage</h2>
      <p className="mt-2 tabular">
        {percent(share)} of the words
        <span className="block text-xs text-muted">
          {words.inIndex.toLocaleString('en')} of {words.inFile.toLocaleString('en')} in the file
        </span>
      </p>
      <Progress value={share} label="Words of the file in the index" className="mt-2" />
      {gaps.length > 0 && (
        <ul className="mt-3 grid gap-2">
          {gaps.slice(0, maxGaps).map(({ part, missing, sample }) => (
            <li key={part}>
              <span className="wrap-anywhere">
                {part}: {missing.toLocaleString('en')} {missing === 1 ? 'word' : 'words'} missing
              </span>
              {sample !== '' && <q className="block text-xs wrap-anywhere text-muted">{sample}</q>}
            </li>
          ))}
        </ul>
      )}
      {tables + pictures > 0 && (
        <p className="mt-3 text-xs text-pretty text-muted">{describeParts(tables, pictures)}</p>
      )}
    </section>
  )
}

/** Rounded down: 100 % is said only of all. */
const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`

function describeParts(tables: number, pictures: number): string {
  const number = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]
  const parts = [...number(tables, 'table', 'tables'), ...number(pictures, 'picture', 'pictures')].join(' and ')
  return `The file holds ${parts}.${pictures > 0 ? ' What is written on pictures is not in the index.' : ''}`
}
