'use client'
import { ArrowLeft, ArrowRight, X, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'

export type ComparisonFrameProps = {
  look: { readonly title: string; readonly icon: LucideIcon; readonly tone: string }
  /** Among the sentences that can be stepped through, "3 of 12"; null for a single one. */
  position: string | null
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  onClose: () => void
  children: ReactNode
}

/** The panel around one sentence against its source: its verdict, steps to the others. */
export function ComparisonFrame({ look, position, onPrevious, onNext, onClose, children }: ComparisonFrameProps) {
  const { title, icon: Icon, tone } = look
  const heading = useRef<HTMLHeadingElement>(null)
  // Opened by keyboard, the panel would otherwise be many Tab presses away. Closing it gives the focus back.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex shrink-0 items-center gap-2 border-b border-line py-2.5 pr-2 pl-4">
        <Icon className={`size-4.5 shrink-0 ${tone}`} aria-hidden />
        <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 truncate text-base font-semibold outline-none">
          {title}
        </h2>
        {position && (
          <div className="flex shrink-0 items-center text-sm text-muted">
            <Step label="Previous sentence" icon={<ArrowLeft aria-hidden />} onStep={onPrevious} />
            <span className="tabular px-0.5">{position}</span>
            <Step label="Next sentence" icon={<ArrowRight aria-hidden />} onStep={onNext} />
          </div>
        )}
        <Button variant="ghost" size="icon-sm" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 sm:px-6" aria-live="polite">
        {children}
      </div>
    </div>
  )
}

function Step({ label, icon, onStep }: { label: string; icon: ReactNode; onStep: (() => void) | null }) {
  return (
    <Button variant="ghost" size="icon-sm" aria-label={label} disabled={!onStep} onClick={() => onStep?.()}>
      {icon}
    </Button>
  )
}
