import { ArrowLeft, Keyboard } from 'lucide-react'
import Link from 'next/link'
import { Button, buttonClass } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'

export type JudgeBarProps = { back: string; done: number; left: number; onHelp: () => void }

/** Where one is, and the way back. */
export function JudgeBar({ back, done, left, onHelp }: JudgeBarProps) {
  return (
    <header className="mb-4 flex items-center gap-3">
      <h1 className="sr-only">Judge answers</h1>
      <Link className={buttonClass('ghost', 'sm')} href={back}>
        <ArrowLeft aria-hidden />
        Round
      </Link>
      <Progress label="Judged" value={done + left === 0 ? 0 : done / (done + left)} className="flex-1" />
      <p className="tabular text-sm whitespace-nowrap text-muted" aria-live="polite">
        {done} judged, {left} left
      </p>
      <Button variant="ghost" size="sm" onClick={onHelp}>
        <Keyboard aria-hidden />
        Keys
      </Button>
    </header>
  )
}
