'use client'
import { createContext, use, type ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { useTickedSteps } from './use-ticked-steps'

/** The answer whose steps are shown; null where list items are just that. */
export const StepsContext = createContext<string | null>(null)

type StepItemProps = { children?: ReactNode; node?: { position?: { start: { line: number } } } }

/** An item of a list; of an answer in steps, one that its reader can tick off. */
export function StepItem({ children, node }: StepItemProps) {
  const answerId = use(StepsContext)
  // Steps stand one a line, so the line is the step's number.
  const line = node?.position?.start.line
  if (answerId === null || line === undefined) return <li>{children}</li>
  return (
    <Step answerId={answerId} number={line}>
      {children}
    </Step>
  )
}

function Step({ answerId, number, children }: { answerId: string; number: number; children: ReactNode }) {
  const { ticked, toggle } = useTickedSteps(answerId)
  const isDone = ticked.includes(number)
  return (
    <li className="pl-1">
      <div className="flex items-start gap-3">
        {/* A box is small for a finger: what is around it counts too. */}
        <span className="flex h-[1.6em] items-center [&>button]:relative [&>button]:after:absolute [&>button]:after:-inset-x-3 [&>button]:after:-inset-y-2">
          <Checkbox aria-label={`Step ${number} done`} checked={isDone} onCheckedChange={() => toggle(number)} />
        </span>
        <div className={cn('min-w-0', isDone && 'text-muted line-through decoration-line-strong')}>{children}</div>
      </div>
    </li>
  )
}
