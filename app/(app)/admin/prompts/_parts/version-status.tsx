import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { PromptStatus } from '@/lib/domain/prompt-version'

export const statusWords = {
  draft: { tone: 'outline', word: 'Draft' },
  review: { tone: 'warn', word: 'In review' },
  eval: { tone: 'neutral', word: 'Eval' },
  canary: { tone: 'warn', word: 'Canary' },
  active: { tone: 'accent', word: 'Active' },
  retired: { tone: 'neutral', word: 'Retired' },
} satisfies Record<PromptStatus, { tone: BadgeTone; word: string }>

export function VersionStatus({ status }: { status: PromptStatus }) {
  const { tone, word } = statusWords[status]
  return <Badge tone={tone}>{word}</Badge>
}
