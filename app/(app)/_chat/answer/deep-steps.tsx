'use client'
import {
  BookA,
  BookOpen,
  Calculator,
  ChevronDown,
  CircleSlash,
  Files,
  Hand,
  ListTree,
  LoaderCircle,
  PlugZap,
  Search,
  Table2,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useId, useState } from 'react'
import { cn } from '@/components/ui/cn'
import type { AnswerStep, DeepAnswer, StepKind } from '@/lib/domain/deep-answer'
import { ConfirmRequest } from './confirm-request'
import { describeBound, describeEnding, describeStep, describeSteps, formatStepTime } from './describe-step'

export type DeepStepsProps = {
  /** Null until it has begun. */
  answerId: string | null
  steps: readonly AnswerStep[]
  /** It is being looked for: the steps stand open. */
  looking: boolean
  /** Of a finished answer. */
  deep: DeepAnswer | null
}

/** What was done to find a deep answer: open while it runs, one line that opens once the answer is there. */
export function DeepSteps({ answerId, steps, looking, deep }: DeepStepsProps) {
  const [opened, setOpened] = useState(false)
  const id = useId()
  if (steps.length === 0) return null
  const isOpen = looking || opened
  const pending = steps.find(({ state }) => state === 'waiting')?.pending
  return (
    <section aria-label="Steps" className="mb-4 max-w-[42rem]">
      {!looking && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
          className="flex items-center gap-1.5 rounded-sm py-0.5 text-sm text-muted hover:text-ink"
        >
          {describeSteps(steps)}
          <ChevronDown className={cn('size-3.5 transition-transform', isOpen && 'rotate-180')} aria-hidden />
        </button>
      )}
      {isOpen && (
        <ol id={id} className="mt-1.5 grid grid-cols-[minmax(0,1fr)] border-l border-line pl-3.5">
          {steps.map((step) => (
            <StepRow key={step.number} step={step} />
          ))}
        </ol>
      )}
      {looking && answerId !== null && pending && (
        <ConfirmRequest key={pending.id} answerId={answerId} request={pending} />
      )}
      {deep?.bound && <p className="mt-1.5 text-sm text-pretty text-muted">{describeBound(deep.bound)}</p>}
      {deep?.outcome === 'nothing_more' && (
        <p className="mt-1.5 text-sm text-pretty text-muted">
          Looking deeper found nothing more. This is the ordinary answer.
        </p>
      )}
    </section>
  )
}

const icons = {
  plan: ListTree,
  search: Search,
  open_section: BookOpen,
  list_documents: Files,
  look_up_term: BookA,
  query_table: Table2,
  calculate: Calculator,
  ask_service: PlugZap,
  other: CircleSlash,
} satisfies Record<StepKind, LucideIcon>

const stateIcons = {
  running: LoaderCircle,
  waiting: Hand,
  done: null,
  refused: CircleSlash,
  failed: TriangleAlert,
} satisfies Record<AnswerStep['state'], LucideIcon | null>

function StepRow({ step }: { step: AnswerStep }) {
  const Icon = stateIcons[step.state] ?? icons[step.kind]
  const { act, asked } = describeStep(step)
  const ending = describeEnding(step)
  return (
    <li className="flex items-baseline gap-2 py-1 text-sm">
      <Icon
        className={cn(
          'size-3.5 shrink-0 translate-y-0.5 text-muted',
          step.state === 'running' && 'animate-spin',
          step.state === 'failed' && 'text-warn',
        )}
        aria-hidden
      />
      <span className="min-w-0 flex-1 break-words">
        <span className="text-muted">{act}</span>
        {asked !== '' && <span> “{asked}”</span>}
        {ending !== '' && <span className="text-muted"> · {ending}</span>}
      </span>
      {step.ms !== null && <span className="tabular shrink-0 text-xs text-muted">{formatStepTime(step.ms)}</span>}
    </li>
  )
}
