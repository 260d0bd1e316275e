import { Shapes } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import type { TopicDays } from '@/lib/domain/topic'
import { SortButton } from './sort-button'

/** Before the first sorting of a period. */
export function NotSorted({ days }: { days: TopicDays }) {
  return (
    <EmptyState
      icon={Shapes}
      title="Not sorted yet"
      action={<SortButton days={days} label="Sort the questions" variant="primary" />}
    >
      Questions of the last {days} days that were refused, rated down or answered with an unsupported sentence are put
      together by subject. You then see what people look for most, and what to add.
    </EmptyState>
  )
}

type NoTopicsProps = { days: TopicDays; isAdmin: boolean; withheld: number }

export function NoTopics({ days, isAdmin, withheld }: NoTopicsProps) {
  return (
    <EmptyState icon={Shapes} title={`No topic in the last ${days} days`} className="mt-6">
      {withheld > 0
        ? 'No subject was asked about by three different people yet, and what fewer ask stays theirs until they rate it or hand it in.'
        : isAdmin
          ? 'Everything that was asked had an answer with sources, or nothing was asked twice.'
          : 'Nobody rated or handed in two questions on one subject.'}
    </EmptyState>
  )
}
