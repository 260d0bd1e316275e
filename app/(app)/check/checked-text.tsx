'use client'
import { memo } from 'react'
import type { CheckedSentence } from '@/lib/domain/text-check'
import { cn } from '@/components/ui/cn'
import { drawPieces, type CheckState } from './check-state'
import { verdictLooks } from './verdicts'

export type CheckedTextProps = {
  check: CheckState
  /** The sentence that is shown beside the text. */
  openIndex: number | null
  onOpen: (sentence: CheckedSentence) => void
}

/** The reader's own text, set as it was pasted, with its verdicts in place as they come. */
export function CheckedText({ check, openIndex, onOpen }: CheckedTextProps) {
  return (
    <div className="font-serif text-lg leading-relaxed whitespace-pre-wrap wrap-anywhere">
      {drawPieces(check).map(({ start, text, sentence, isWaiting }) =>
        sentence ? (
          <Sentence key={start} text={text} sentence={sentence} isOpen={openIndex === sentence.index} onOpen={onOpen} />
        ) : (
          <span key={start} className={cn('transition-colors', isWaiting && 'text-faint')}>
            {text}
          </span>
        ),
      )}
    </div>
  )
}

type SentenceProps = {
  text: string
  sentence: CheckedSentence
  isOpen: boolean
  onOpen: (sentence: CheckedSentence) => void
}

const Sentence = memo(function Sentence({ text, sentence, isOpen, onOpen }: SentenceProps) {
  const { title, mark } = verdictLooks[sentence.verdict]
  const markers = sentence.spans.flatMap(({ marker }) => (marker === null ? [] : [marker]))
  return (
    <span
      // A button as far as anyone can tell, but its text goes on wrapping as text, which a button's does not.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={0}
      aria-pressed={isOpen}
      data-verdict={sentence.verdict}
      onClick={() => onOpen(sentence)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(sentence)
      }}
      className={cn('cursor-pointer rounded-xs transition-colors', mark, isOpen && 'bg-mark')}
    >
      {text}
      <span className="sr-only"> ({title})</span>
      {markers.map((marker) => (
        <span
          key={marker}
          className={cn(
            'tabular ml-0.5 inline-grid h-4 min-w-4 -translate-y-[0.35em] place-items-center rounded-xs px-1 align-baseline font-sans text-[0.6875rem] leading-none font-semibold no-underline',
            sentence.verdict === 'supported' ? 'bg-accent-soft text-accent' : 'bg-danger-soft text-danger',
          )}
        >
          {marker}
        </span>
      ))}
    </span>
  )
})
