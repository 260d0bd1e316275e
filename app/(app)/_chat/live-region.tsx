'use client'
import { isRunning, type Turn } from './turn'

/** What a screen reader is told: that a question was sent, and the whole answer once it is there. Never single tokens. */
export function LiveRegion({ turns }: { turns: readonly Turn[] }) {
  const last = turns.at(-1)
  return (
    <output aria-live="polite" className="sr-only">
      {last?.key.startsWith('new-') ? announce(last) : ''}
    </output>
  )
}

function announce(turn: Turn): string {
  const pending = turn.steps.find(({ state }) => state === 'waiting')?.pending
  if (pending)
    return `Footnote wants to have ${pending.service} do something, and waits for your word: ${pending.operation}.`
  if (isRunning(turn)) return 'Searching your documents.'
  if (turn.problem) return turn.problem.message
  const answer = turn.answer
  if (!answer) return ''
  if (answer.status === 'refused') return `No answer. ${answer.refusal?.message ?? ''}`
  if (answer.status === 'failed') return `The answer failed. ${answer.error?.message ?? ''}`
  const sources = answer.citations.length
  const kind = answer.verified ? 'Verified answer' : 'Answer'
  return `${kind} with ${sources} ${sources === 1 ? 'source' : 'sources'}. ${answer.text.replace(/\s*\[[\d, ]+\]/g, '')}`
}
