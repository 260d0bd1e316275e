import type { CanaryLook } from '@/db/queries/prompts/list-looks'
import { canaryGuards, type GuardReading } from '@/lib/domain/canary-guards'
import { GuardCard } from './guard-card'

type Props = {
  readings: readonly GuardReading[]
  looks: readonly CanaryLook[]
  labels: { canary: string; control: string }
}

/** Every guard with both sides and their course. */
export function GuardGrid({ readings, looks, labels }: Props) {
  return (
    <section aria-label="Guards" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {canaryGuards.map((guard) => {
        const reading = readings.find(({ name }) => name === guard.name)
        if (!reading) return null
        const points = looks.flatMap(({ answers: at, readings: then }) => {
          const one = then.find(({ name }) => name === guard.name)
          return one ? [{ at, canary: one.canary.mean, control: one.control.mean }] : []
        })
        return <GuardCard key={guard.name} guard={guard} reading={reading} points={points} labels={labels} />
      })}
    </section>
  )
}
