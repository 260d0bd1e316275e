import type { StoredAnswer } from '@/lib/domain/conversation'
import { diffWords } from '../../_parts/diff-words'

/** An answer and a refusal have no words to hold against each other: that one became the other is the change. */
export function AnswerChange({ before, after }: { before: StoredAnswer | null; after: StoredAnswer | null }) {
  if (before?.status === after?.status) return <Diff before={wordsOf(before)} after={wordsOf(after)} />
  return (
    <p className="text-sm">
      It was {before?.status ?? 'lost'} before, and is {after?.status ?? 'lost'} now.
    </p>
  )
}

const wordsOf = (answer: StoredAnswer | null): string =>
  answer ? answer.text || (answer.refusal?.message ?? answer.error?.message ?? '') : ''

function Diff({ before, after }: { before: string; after: string }) {
  const parts = diffWords(before, after)
  if (parts.every(({ kind }) => kind === 'same')) return <p className="text-sm text-muted">The two say the same.</p>
  return (
    <p className="max-w-[42rem] font-serif text-lg whitespace-pre-line">
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'removed')
          return (
            <del key={key} className="bg-danger-soft text-danger">
              {text}
            </del>
          )
        if (kind === 'added')
          return (
            <ins key={key} className="bg-accent-soft text-accent no-underline">
              {text}
            </ins>
          )
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}
