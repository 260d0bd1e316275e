import { Fragment } from 'react'
import type { LitPart } from '@/lib/domain/claim-explanation'
import { cn } from '@/components/ui/cn'

/** Each state looks different and says what it is: never by colour alone. */
const looks: Record<LitPart['state'], { className: string; words: string }> = {
  match: { className: 'rounded-xs bg-mark text-ink', words: '' },
  context: {
    className: 'underline decoration-mark-edge decoration-dotted decoration-2 underline-offset-4',
    words: ' (in the title or headings)',
  },
  missing: {
    className: 'underline decoration-warn decoration-wavy decoration-1 underline-offset-4',
    words: ' (not in the source)',
  },
  conflict: {
    className: 'rounded-xs bg-danger-soft font-semibold text-danger underline decoration-1 underline-offset-4',
    words: ' (says otherwise)',
  },
}

export type LitTextProps = { text: string; parts: readonly LitPart[]; className?: string }

/** A text with the parts lit that the check compared. */
export function LitText({ text, parts, className }: LitTextProps) {
  const pieces = parts.map((part, index) => ({ part, before: text.slice(parts[index - 1]?.end ?? 0, part.start) }))
  return (
    <p className={cn('font-serif text-lg leading-relaxed whitespace-pre-line wrap-anywhere', className)}>
      {pieces.map(({ before, part }) => (
        <Fragment key={part.start}>
          {before}
          <Lit part={part} text={text.slice(part.start, part.end)} />
        </Fragment>
      ))}
      {text.slice(parts.at(-1)?.end ?? 0)}
    </p>
  )
}

function Lit({ part, text }: { part: LitPart; text: string }) {
  const { className, words } = looks[part.state]
  const Element = part.state === 'match' ? 'mark' : 'span'
  return (
    <Element className={className} data-lit={`${part.kind} ${part.state}`}>
      {text}
      {words && <span className="sr-only">{words}</span>}
    </Element>
  )
}

const names: Record<LitPart['state'], string> = {
  match: 'in both',
  context: 'in the title or headings',
  missing: 'not in the source',
  conflict: 'says otherwise',
}

/** What the marks mean; only those that are on screen. */
export function LitLegend({ parts }: { parts: readonly LitPart[] }) {
  const states = (['match', 'context', 'missing', 'conflict'] as const).filter((state) =>
    parts.some((part) => part.state === state),
  )
  if (states.length === 0) return null
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {states.map((state) => (
        <li key={state} className="flex items-baseline gap-1.5">
          <span aria-hidden className={cn('font-serif text-sm', looks[state].className)}>
            Aa
          </span>
          {names[state]}
        </li>
      ))}
    </ul>
  )
}
