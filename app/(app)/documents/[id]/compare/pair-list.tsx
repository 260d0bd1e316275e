import { Card } from '@/components/ui/card'
import type { StatementPair } from '@/lib/answer/comparison/align-statements'
import type { ComparedDocument } from '@/lib/answer/comparison/compare-pair'
import { formatCount } from '@/lib/domain/format-figures'
import { compareWords } from '@/lib/domain/text/compare-texts'
import { StatementLink } from './statement-link'

const mostShown = 300

export type PairListProps = {
  title: string
  pairs: readonly StatementPair[]
  documents: readonly [ComparedDocument, ComparedDocument]
  /** Opened by whoever wants to see them. */
  isFolded?: boolean
}

/** Sentences side by side, with the words lit that only one of them has. */
export function PairList({ title, pairs, documents, isFolded = false }: PairListProps) {
  const heading = `${title} (${formatCount(pairs.length)})`
  const list = (
    <Card aria-label={title}>
      <header className="hidden gap-x-6 border-b border-line px-6 py-3 sm:grid sm:grid-cols-2">
        {documents.map((one) => (
          <p key={one.id} className="truncate font-semibold" title={one.title}>
            {one.title}
          </p>
        ))}
      </header>
      <ul className="divide-y divide-line">
        {pairs.slice(0, mostShown).map(([one, other]) => {
          const words = compareWords(one.statement.text, other.statement.text)
          return (
            <li key={`${one.charStart} ${other.charStart}`} className="grid px-1 py-2 sm:grid-cols-2 sm:px-3">
              <StatementLink document={documents[0]} statement={one} parts={words.before} />
              <StatementLink document={documents[1]} statement={other} parts={words.after} />
            </li>
          )
        })}
      </ul>
      {pairs.length > mostShown && (
        <p className="border-t border-line px-6 py-3 text-sm text-muted">
          The first {mostShown} are shown. Ask both documents about the rest.
        </p>
      )}
    </Card>
  )
  if (!isFolded)
    return (
      <section className="grid gap-3">
        <h3 className="text-base font-semibold">{heading}</h3>
        {list}
      </section>
    )
  return (
    <details className="grid gap-3">
      <summary className="cursor-pointer text-base font-semibold hover:text-accent">{heading}</summary>
      <div className="mt-3">{list}</div>
    </details>
  )
}
