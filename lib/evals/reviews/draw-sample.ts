import { reviewRisks, reviewRiskTable, type ReviewRisk, type RoundStratum } from '@/lib/domain/answer-review'
import type { AnswerId } from '@/lib/domain/ids'
import { allocateSample } from '../statistics/allocate-sample'
import { seededRandom } from '../statistics/seeded-random'

type AtRisk = { readonly answerId: AnswerId; readonly risk: ReviewRisk }

/**
 * Draws by chance within each risk. The same seed draws the same of the same answers, whatever their order was.
 * @returns how many there are and were drawn of each risk, and the drawn ones in an order that tells nothing
 */
export function drawSample(
  answers: readonly AtRisk[],
  { size, seed }: { size: number; seed: number },
): { strata: RoundStratum[]; drawn: AtRisk[] } {
  const random = seededRandom(seed)
  const groups = reviewRisks
    .map((risk) => ({ risk, all: answers.filter((one) => one.risk === risk) }))
    .filter(({ all }) => all.length > 0)
  const counts = allocateSample(
    groups.map(({ risk, all }) => ({ size: all.length, weight: reviewRiskTable[risk].weight })),
    size,
  )
  const drawn = groups.flatMap(({ all }, i) => shuffle(all.toSorted(byId), random).slice(0, counts[i]))
  return {
    strata: groups.map(({ risk, all }, i) => ({ risk, size: all.length, drawn: counts[i] ?? 0 })),
    drawn: shuffle(drawn, random),
  }
}

const byId = (a: AtRisk, b: AtRisk): number => (a.answerId < b.answerId ? -1 : 1)

/** Fisher and Yates. */
function shuffle<Value>(values: readonly Value[], random: () => number): Value[] {
  const left = [...values]
  return values.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as Value)
}
