import { CircleCheck, CircleDashed, CircleX, SearchX, type LucideIcon } from 'lucide-react'
import type { SentenceVerdict } from '@/lib/domain/text-check'

type Look = {
  /** Of one sentence. */
  readonly title: string
  /** Of several, behind their number. */
  readonly label: string
  readonly source: string
  readonly icon: LucideIcon
  readonly tone: string
  readonly mark: string
}

export const verdictLooks = {
  supported: {
    title: 'Supported by your documents',
    label: 'supported',
    source: 'Your documents say',
    icon: CircleCheck,
    tone: 'text-accent',
    mark: 'hover:bg-accent-soft',
  },
  contradicted: {
    title: 'Your documents say otherwise',
    label: 'contradicted',
    source: 'Your documents say',
    icon: CircleX,
    tone: 'text-danger',
    mark: 'bg-danger-soft decoration-danger underline decoration-2 underline-offset-4 hover:decoration-4',
  },
  unsupported: {
    title: 'Not supported',
    label: 'not supported',
    source: 'What came nearest',
    icon: CircleDashed,
    tone: 'text-warn',
    mark: 'decoration-warn underline decoration-wavy decoration-1 underline-offset-4 hover:bg-warn-soft',
  },
  nothing_found: {
    title: 'Nothing found about this',
    label: 'nothing found',
    source: 'What came nearest',
    icon: SearchX,
    tone: 'text-muted',
    mark: 'decoration-line-strong underline decoration-dotted decoration-2 underline-offset-4 hover:bg-hover',
  },
} as const satisfies Record<SentenceVerdict, Look>
