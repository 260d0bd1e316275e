import type { ReviewCandidate } from '@/db/queries/reviews/list-candidates'
import type { ReviewRisk } from '@/lib/domain/answer-review'
import { toQuestionKey } from '@/lib/domain/text/to-question-key'
import { quantile } from '../statistics/quantile'

/** Of the answers whose passages the cross-encoder read, so many have weak evidence. */
const weakest = 0.2
/** Fewer, and who asked could be guessed from the word "many" (as k in decision 57). */
const fewestPeople = 3

type Versions = readonly { readonly model: string; readonly promptVersion: number }[]

/**
 * The risk of each answer: the first of the list that it has.
 * @param established what answered before the last days; where nothing did, nothing is new
 */
export function assessRisks(candidates: readonly ReviewCandidate[], established: Versions): ReviewRisk[] {
  const known = new Set(established.map(versionOf))
  const read = candidates.flatMap(({ isRefused, evidence }) => (isRefused || evidence === null ? [] : [evidence]))
  const floor = read.length === 0 ? Number.NEGATIVE_INFINITY : quantile(Float64Array.from(read).sort(), weakest)
  const people = countPeople(candidates)
  return candidates.map((one) => {
    if (one.unsupported > 0) return 'unsupported'
    if (one.isDisputed) return 'disputed'
    if (one.isUnsure || (!one.isRefused && one.evidence !== null && one.evidence < floor)) return 'weak'
    if (one.isRefused && one.isNear) return 'near_refusal'
    if (known.size > 0 && !known.has(versionOf(one))) return 'new_version'
    if ((people.get(toQuestionKey(one.question))?.size ?? 0) >= fewestPeople) return 'popular'
    return 'other'
  })
}

const versionOf = ({ model, promptVersion }: Versions[number]): string => `${promptVersion} ${model}`

function countPeople(candidates: readonly ReviewCandidate[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>()
  for (const { question, userId } of candidates) {
    const key = toQuestionKey(question)
    const own = people.get(key)
    if (own) own.add(userId)
    else people.set(key, new Set([userId]))
  }
  return people
}
