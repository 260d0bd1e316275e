import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { EvalRunStatus } from '@/lib/domain/eval-run'

const states = {
  queued: { tone: 'neutral', word: 'Waiting' },
  running: { tone: 'accent', word: 'Running' },
  completed: { tone: 'neutral', word: 'Completed' },
  failed: { tone: 'danger', word: 'Failed' },
  cancelled: { tone: 'warn', word: 'Cancelled' },
} satisfies Record<EvalRunStatus, { tone: BadgeTone; word: string }>

export function RunState({ status }: { status: EvalRunStatus }) {
  const { tone, word } = states[status]
  return <Badge tone={tone}>{word}</Badge>
}
