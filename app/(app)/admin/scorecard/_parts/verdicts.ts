import type { BadgeTone } from '@/components/ui/badge'
import type { KpiVerdict } from '@/lib/domain/kpi'

export const verdictWords: Record<KpiVerdict, { tone: BadgeTone; word: string; meaning: string }> = {
  kept: { tone: 'accent', word: 'Kept', meaning: 'the whole interval keeps the target' },
  'kept-unsure': { tone: 'neutral', word: 'Kept, perhaps by chance', meaning: 'the interval reaches over the target' },
  'missed-unsure': { tone: 'warn', word: 'Missed, perhaps by chance', meaning: 'the interval reaches over the target' },
  missed: { tone: 'danger', word: 'Missed', meaning: 'the whole interval misses the target' },
  'not-measured': { tone: 'outline', word: 'Not measured yet', meaning: 'there is no data' },
}

export const isKept = (verdict: KpiVerdict): boolean => verdict === 'kept' || verdict === 'kept-unsure'
export const isMissed = (verdict: KpiVerdict): boolean => verdict === 'missed' || verdict === 'missed-unsure'
