'use client'
import { ArrowUpRight, Split } from 'lucide-react'
import type { Choice, Source } from '@/lib/domain/answer'
import { Button } from '@/components/ui/button'

export type WhichOneProps = {
  /** Those that hold what the question could mean. */
  passages: readonly Source[]
  busy: boolean
  onOpen: (source: Source) => void
  /** Null where nothing can be asked: the choices are then only told. */
  onAsk: ((question: string) => void) | null
}

/** A question that several things answer, each in its own way: asked back, with the documents' own words to choose from. */
export function WhichOne({ passages, busy, onOpen, onAsk }: WhichOneProps) {
  const asked = passages.flatMap(({ asks, ...source }) => (asks ? [{ source, ...asks }] : []))
  const [first] = asked
  if (!first) return null
  return (
    <section aria-label="Which one do you mean?" className="flex max-w-[42rem] gap-3">
      <Split className="mt-1 size-4.5 shrink-0 rotate-90 text-muted" strokeWidth={1.75} aria-hidden />
      <div className="min-w-0 flex-1">
        <h3 className="font-semibold">
          {first.by === '' ? 'Which one do you mean?' : `Which ${lower(first.by)} do you mean?`}
        </h3>
        <p className="mt-0.5 text-pretty text-muted">
          {first.by === ''
            ? 'Several documents answer this, each in its own way.'
            : 'The documents give a different answer for each.'}
        </p>
        <ul className="mt-3 flex flex-wrap gap-2">
          {asked.flatMap(({ source, choices }) =>
            choices.map((choice) => (
              <li key={`${source.chunkId} ${choice.charStart}`} className="max-w-full">
                {onAsk ? (
                  <Button
                    className="h-auto min-h-9 max-w-full py-1.5 text-left whitespace-normal"
                    disabled={busy}
                    onClick={() => onAsk(choice.question)}
                  >
                    {choice.label}
                  </Button>
                ) : (
                  <span className="block rounded-md border border-line px-3 py-1.5 text-sm">{choice.label}</span>
                )}
              </li>
            )),
          )}
        </ul>
        {first.by !== '' && (
          <button
            type="button"
            onClick={() => onOpen(spanOf(first.source, first.choices))}
            className="mt-3 inline-flex max-w-full items-center gap-1 text-sm text-muted hover:text-accent"
          >
            <span className="truncate">See them all in {first.source.title}</span>
            <ArrowUpRight className="size-3.5 shrink-0" aria-hidden />
          </button>
        )}
      </div>
    </section>
  )
}

/** "City or region" reads as "Which city or region"; an acronym keeps its capitals. */
const lower = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** The passage from the first choice to the last. */
const spanOf = (source: Source, choices: readonly Choice[]): Source => ({
  ...source,
  charStart: Math.min(...choices.map(({ charStart }) => charStart)),
  charEnd: Math.max(...choices.map(({ charEnd }) => charEnd)),
})
