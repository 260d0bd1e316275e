import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import { fewestPeople } from '@/lib/domain/topic'

/** Against the period before. Words carry it; the arrow repeats them. */
export function Trend({ questions, before }: { questions: number; before: number | null }) {
  if (before === null)
    return (
      <span
        title={`In the period before, fewer than ${fewestPeople} people asked about it, perhaps nobody. Who they were could be guessed from a number.`}
      >
        rare before
      </span>
    )
  if (before === 0) return <span>new in this period</span>
  const Arrow = questions > before ? ArrowUp : questions < before ? ArrowDown : ArrowRight
  const word = questions > before ? 'up' : questions < before ? 'down' : 'as many'
  return (
    <span className="inline-flex items-center gap-1">
      <Arrow className="size-3.5" aria-hidden />
      {word === 'as many' ? 'as many as before' : `${word} from ${before}`}
    </span>
  )
}
