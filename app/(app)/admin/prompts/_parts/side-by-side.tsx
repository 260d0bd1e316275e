import { diffWords } from '../../evals/_parts/diff-words'
import { foldSame, type FoldedPart } from '../../evals/_parts/fold-same'

type Side = { readonly label: string; readonly text: string }
export type SideBySideProps = {
  title: string
  before: Side
  after: Side
  /** Unchanged lines that stay around each change; left out, all of them. */
  linesAround?: number
}

/** Two texts beside each other, words that only one of them has lit and, for those who do not see colour, marked as removed or added. */
export function SideBySide({ title, before, after, linesAround }: SideBySideProps) {
  const whole = diffWords(before.text, after.text)
  const isSame = whole.every(({ kind }) => kind === 'same')
  const parts = linesAround === undefined ? whole : foldSame(whole, linesAround)
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-2 flex items-baseline gap-2 text-sm font-semibold">
        {title}
        {isSame && <span className="font-normal text-muted">no difference</span>}
      </h3>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <Column label={before.label} parts={parts.filter(({ kind }) => kind !== 'added')} />
        <Column label={after.label} parts={parts.filter(({ kind }) => kind !== 'removed')} />
      </div>
    </section>
  )
}

function Column({ label, parts }: { label: string; parts: readonly FoldedPart[] }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-xs text-muted">{label}</figcaption>
      <p className="h-full rounded-md bg-sunken px-3.5 py-3 text-sm leading-relaxed break-words whitespace-pre-wrap">
        {parts.map((part, index) => {
          const key = `${index} ${part.kind}`
          if (part.kind === 'folded')
            return (
              <span key={key} className="block py-1 text-xs text-muted italic">
                {part.lines === 1 ? '1 line' : `${part.lines} lines`} the same
              </span>
            )
          const { kind, text } = part
          if (kind === 'removed')
            return (
              <del key={key} className="rounded-xs bg-danger-soft text-danger">
                {text}
              </del>
            )
          if (kind === 'added')
            return (
              <ins key={key} className="rounded-xs bg-accent-soft text-accent no-underline">
                {text}
              </ins>
            )
          return <span key={key}>{text}</span>
        })}
      </p>
    </figure>
  )
}
