import { BadgeCheck, CalendarX2, FileDiff, FileX2, type LucideIcon } from 'lucide-react'
import type { BadgeTone } from '@/components/ui/badge'
import type { VerifiedSourceState } from '@/lib/domain/verified-answer'

type StateWords = { icon: LucideIcon; tone: BadgeTone; word: string; advice: string | null }

/** What a reviewer reads of a verified answer, by what became of its sources. */
export const stateWords = {
  current: { icon: BadgeCheck, tone: 'accent', word: 'Served', advice: null },
  changed: {
    icon: FileDiff,
    tone: 'warn',
    word: 'Source changed',
    advice:
      'Look at what changed. If the answer still holds, verify it again: that works when every quote still stands word for word. If not, ask the question again and pin the new answer.',
  },
  expired: {
    icon: CalendarX2,
    tone: 'warn',
    word: 'Source expired',
    advice:
      'It is served again by itself once the day of expiry is moved. Otherwise bring a document that is valid, ask the question again and pin the new answer.',
  },
  deleted: {
    icon: FileX2,
    tone: 'danger',
    word: 'Source deleted',
    advice: 'Its words went with the document. Ask the question again and pin the new answer, or unpin this one.',
  },
} satisfies Record<VerifiedSourceState, StateWords>

export function describeServings(count: number, last: string | null): string {
  if (count === 0 || last === null) return 'Not served yet'
  const times = count === 1 ? 'Served once' : `Served ${count.toLocaleString('en')} times`
  return `${times}, ${count === 1 ? 'on' : 'last on'} ${last}`
}
