import { CircleCheck, CircleDashed, Quote, type LucideIcon } from 'lucide-react'
import type { ClaimVerdict } from '@/lib/domain/answer'

type Words = { readonly title: string; readonly source: string; readonly icon: LucideIcon; readonly tone: string }

export const verdictWords = {
  quote: { title: 'Quoted word for word', source: 'Its source says', icon: Quote, tone: 'text-accent' },
  supported: { title: 'Supported by its source', source: 'Its source says', icon: CircleCheck, tone: 'text-accent' },
  unsupported: { title: 'No source supports this', source: 'What came nearest', icon: CircleDashed, tone: 'text-warn' },
} as const satisfies Record<ClaimVerdict, Words>
