import { CircleHelp } from 'lucide-react'
import { unsureWords } from '@/lib/domain/unsure-words'

/** Says of an answer without a model that what it quotes may not be what was asked. */
export function UnsureNote() {
  return (
    <p role="note" className="mt-3 flex items-start gap-2 text-sm text-pretty text-muted">
      <CircleHelp className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
      {unsureWords}
    </p>
  )
}
