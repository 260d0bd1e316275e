import { ArrowLeft, ArrowRight, ScanText } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Citation } from '@/lib/domain/answer'
import type { SourceViewProps } from './source-view'

type BarProps = Pick<SourceViewProps, 'steps' | 'onStep' | 'onWhy'>

/** Steps through the footnotes of an answer, and leads to why; nothing where there is neither. */
export function FootnoteBar({ steps, onStep, onWhy }: BarProps) {
  if (!steps && !onWhy) return null
  return (
    <div className="flex h-9 shrink-0 items-center gap-1 border-b border-line px-2 text-sm text-muted">
      {steps && <Steps steps={steps} onStep={onStep} />}
      {onWhy && (
        <Button variant="ghost" size="sm" className="ml-auto" onClick={onWhy}>
          <ScanText aria-hidden /> Show me why
        </Button>
      )}
    </div>
  )
}

type StepsProps = { steps: NonNullable<SourceViewProps['steps']>; onStep: (citation: Citation) => void }

function Steps({ steps, onStep }: StepsProps) {
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Previous footnote"
        disabled={!steps.previous}
        onClick={() => steps.previous && onStep(steps.previous)}
      >
        <ArrowLeft aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Next footnote"
        disabled={!steps.next}
        onClick={() => steps.next && onStep(steps.next)}
      >
        <ArrowRight aria-hidden />
      </Button>
      <span className="tabular">
        Footnote {steps.position} of {steps.count}
      </span>
    </>
  )
}
