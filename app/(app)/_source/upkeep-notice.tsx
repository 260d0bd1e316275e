import { CalendarClock, CalendarX2 } from 'lucide-react'
import { describeUpkeep } from '@/lib/domain/describe-upkeep'
import type { UpkeepState } from '@/lib/domain/upkeep'

/** Said above a document that is due for review or has expired: an old answer may rest on it. */
export function UpkeepNotice({ upkeep }: { upkeep: UpkeepState }) {
  const words = describeUpkeep(upkeep)
  if (words === null) return null
  const Icon = upkeep.expired ? CalendarX2 : CalendarClock
  return (
    <p className="flex shrink-0 items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-sm">
      <Icon className="size-4 shrink-0 text-warn" aria-hidden />
      <span className="min-w-0 flex-1 text-pretty">{words.line}</span>
    </p>
  )
}
