import { Card } from '@/components/ui/card'
import type { ComparedStatement } from '@/lib/answer/comparison/align-statements'
import type { ComparedDocument } from '@/lib/answer/comparison/compare-pair'
import { formatCount } from '@/lib/domain/format-figures'
import { StatementLink } from './statement-link'

const mostShown = 100

/** What only this one of the two documents says. */
export function OnlyList({
  document,
  statements,
}: {
  document: ComparedDocument
  statements: readonly ComparedStatement[]
}) {
  return (
    <section className="grid min-w-0 content-start gap-3">
      <h3 className="text-base font-semibold wrap-anywhere">
        Only in {document.title} ({formatCount(statements.length)})
      </h3>
      {statements.length > 0 && (
        <Card aria-label={`Only in ${document.title}`}>
          <ul className="divide-y divide-line">
            {statements.slice(0, mostShown).map((one) => (
              <li key={one.charStart} className="px-1 py-1">
                <StatementLink document={document} statement={one} isNamed={false} />
              </li>
            ))}
          </ul>
          {statements.length > mostShown && (
            <p className="border-t border-line px-4 py-3 text-sm text-muted">
              The first {mostShown} are shown. The rest stands in the document.
            </p>
          )}
        </Card>
      )}
    </section>
  )
}
