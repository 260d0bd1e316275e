import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ExperimentStatus as Status } from '@/lib/domain/experiment'

const statusWords = {
  draft: { tone: 'outline', word: 'Draft' },
  running: { tone: 'warn', word: 'Running' },
  stopped: { tone: 'neutral', word: 'Stopped' },
  rolled_back: { tone: 'danger', word: 'Taken back' },
  taken: { tone: 'accent', word: 'Change taken' },
  kept: { tone: 'neutral', word: 'Kept what is' },
} satisfies Record<Status, { tone: BadgeTone; word: string }>

export function ExperimentStatus({ status }: { status: Status }) {
  const { tone, word } = statusWords[status]
  return <Badge tone={tone}>{word}</Badge>
}
