import { Stat } from '@/components/ui/card'
import { formatCount } from '@/lib/domain/format-figures'
import type { TopicsOfPeriod } from '@/lib/feedback/topics/list-topics'

type Shown = NonNullable<TopicsOfPeriod['shown']>

export function TopicFigures({ shown, isAdmin }: { shown: Shown; isAdmin: boolean }) {
  const { topics, single, withheld, run } = shown
  const inTopics = topics.reduce((sum, { questions }) => sum + questions, 0)
  const handedIn = topics.flatMap(({ examples }) => examples).length + single.length
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat label="Topics" value={formatCount(topics.length)} hint="two questions or more on one subject" />
      <Stat
        label="Questions in them"
        value={formatCount(inTopics)}
        hint={isAdmin ? `of ${formatCount(run.asked)} that were not served` : 'rated or handed in'}
      />
      <Stat
        label="Shown in their words"
        value={formatCount(handedIn)}
        hint="because their readers rated or handed them in"
      />
      {isAdmin && (
        <Stat
          label="Only counted"
          value={formatCount(withheld)}
          hint="on subjects that fewer than three people asked about"
        />
      )}
    </div>
  )
}
