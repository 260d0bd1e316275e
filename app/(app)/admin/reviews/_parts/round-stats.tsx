import { Stat } from '@/components/ui/card'
import type { RoundView } from '@/lib/evals/reviews/get-round'

export function RoundStats({ view: { round, finals } }: { view: RoundView }) {
  const { items, judgedByMe, waiting, judgedByAll, disagreements } = round
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat
        label="Judged by you"
        value={judgedByMe}
        hint={waiting > 0 ? `${waiting} left for you` : 'nothing left for you'}
      />
      <Stat label="Judged twice" value={`${judgedByAll} of ${items}`} hint="by two people, blind" />
      <Stat label="To settle" value={disagreements} hint="two people differ" />
      <Stat label="Known" value={`${finals.length} of ${items}`} hint="agreed or settled" />
    </div>
  )
}
