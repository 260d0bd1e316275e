import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { EvalRunStatus } from '@/lib/domain/eval-run'
import type { ErrorCode } from '@/lib/errors/error-codes'

const states = {
  queued: { tone: 'neutral', word: 'Waiting' },
  running: { tone: 'accent', word: 'Running' },
  completed: { tone: 'neutral', word: 'Completed' },
  failed: { tone: 'danger', word: 'Failed' },
  cancelled: { tone: 'warn', word: 'Cancelled' },
} satisfies Record<EvalRunStatus, { tone: BadgeTone; word: string }>

export const isBudgetStop = (code: ErrorCode | null | undefined): boolean =>
  code === 'eval_budget_reached' || code === 'eval_budget_unpriced'

export function RunState({ status, errorCode }: { status: EvalRunStatus; errorCode?: ErrorCode | null }) {
  const stopped = { tone: 'warn', word: 'Stopped at its budget' } as const
  const { tone, word } = isBudgetStop(errorCode) ? stopped : states[status]
  return <Badge tone={tone}>{word}</Badge>
}
