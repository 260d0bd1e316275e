import type { ReviewRound } from '@/db/queries/reviews/list-rounds'
import { formatCount } from '@/lib/domain/format-figures'
import { formatDay } from '@/lib/domain/format-day'

/** How many there were to draw from. */
export const sizeOf = ({ strata }: Pick<ReviewRound, 'strata'>): number =>
  strata.reduce((sum, { size }) => sum + size, 0)

/** `20 of 640 answers, 14 Nov to 28 Nov 2026`. What was deleted since is still among those that were drawn. */
export function describeRound(round: Pick<ReviewRound, 'strata' | 'frame' | 'from' | 'to'>): string {
  const { strata, frame, from, to } = round
  const drawn = strata.reduce((sum, one) => sum + one.drawn, 0)
  const of = frame === 'rated' ? 'rated answers' : 'answers'
  const [begin, end] = [formatDay(from.toISOString()), formatDay(to.toISOString())]
  return `${formatCount(drawn)} of ${formatCount(sizeOf(round))} ${of}, ${begin === end ? begin : `${begin} to ${end}`}`
}

/** `Round of 28 Nov 2026, 14:07`, UTC: a day can have several. */
export const nameRound = ({ createdAt }: Pick<ReviewRound, 'createdAt'>): string =>
  `Round of ${formatDay(createdAt.toISOString())}, ${createdAt.toISOString().slice(11, 16)}`
