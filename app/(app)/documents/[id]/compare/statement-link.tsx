import Link from 'next/link'
import type { ComparedStatement } from '@/lib/answer/comparison/align-statements'
import type { ComparedDocument } from '@/lib/answer/comparison/compare-pair'
import type { TextPart } from '@/lib/domain/text/compare-texts'

export type StatementLinkProps = {
  document: ComparedDocument
  statement: ComparedStatement
  /** Its words, with those lit that the other one lacks. */
  parts?: readonly TextPart[]
  /** The name of the document where it stands in no column of its own. */
  isNamed?: boolean
}

/** A sentence of a document; the link opens it where it stands. */
export function StatementLink({ document, statement, parts, isNamed = true }: StatementLinkProps) {
  const { charStart, charEnd, headingPath } = statement
  const { text } = statement.statement
  const query = new URLSearchParams({
    revision: document.revisionId,
    start: String(charStart),
    end: String(charEnd),
  })
  const last = headingPath.at(-1)
  const heading = last === document.title ? undefined : last
  return (
    <Link
      href={`/documents/${document.id}?${query}`}
      aria-label={`Open in ${document.title}: ${text}`}
      className="block min-w-0 rounded-md px-3 py-2.5 hover:bg-hover"
    >
      {isNamed && <span className="block truncate text-xs font-medium text-muted sm:hidden">{document.title}</span>}
      <span className="block font-serif text-base wrap-anywhere text-pretty">
        {(parts ?? [{ text, isChanged: false }]).map((part, at) =>
          // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
          part.isChanged ? <Lit key={at} text={part.text} /> : part.text,
        )}
      </span>
      {heading && <span className="mt-1 block truncate text-xs text-muted">{heading}</span>}
    </Link>
  )
}

/** The blank behind the words stays outside of the mark. */
function Lit({ text }: { text: string }) {
  const words = text.trimEnd()
  return (
    <>
      <mark className="rounded-xs bg-warn-soft px-0.5 font-semibold text-ink">{words}</mark>
      {text.slice(words.length)}
    </>
  )
}
