import type { GivenVerdict } from '@/db/queries/reviews/list-round-items'
import { fewestToSay, judgesPerAnswer, reviewVerdicts } from '@/lib/domain/answer-review'
import { reviewLabels } from '@/lib/domain/review-labels'
import { cohensKappa } from '../statistics/cohens-kappa'
import { isAgreed, withInterval, type Coefficient } from '../statistics/coefficient'
import { krippendorffAlpha } from '../statistics/krippendorff-alpha'

export type RoundAgreement = {
  /** Answers of which two said something other than "cannot tell". */
  readonly n: number
  readonly same: number
  /** How many people judged these. */
  readonly people: number
  /** Null while too few, and where everybody always said one and the same. */
  readonly alpha: Coefficient | null
  /** Where two people judged all of them. */
  readonly kappa: Coefficient | null
  /** Each verdict and label that somebody gave: by how many both, by how many one alone. */
  readonly kinds: readonly AgreementOfKind[]
}

export type AgreementOfKind = {
  readonly kind: 'verdict' | 'label'
  readonly name: string
  readonly both: number
  readonly one: number
  readonly alpha: Coefficient | null
}

/** Given to fewer answers, what is said of a verdict or label is chance. */
const fewestOfKind = 5

/** How far those who judged the same answers agree beyond chance, on the whole and on each verdict and label. */
export function measureAgreement(verdictsOfItems: readonly (readonly GivenVerdict[])[], seed: number): RoundAgreement {
  const units = verdictsOfItems
    .map((verdicts) => verdicts.filter(({ verdict }) => verdict !== 'cannot_tell'))
    .filter((verdicts) => verdicts.length >= judgesPerAnswer)
  const people = [...new Set(units.flatMap((unit) => unit.map(({ userId }) => userId)))]
  const enough = units.length >= fewestToSay
  const verdicts = units.map((unit) => unit.map(({ verdict }) => verdict))
  return {
    n: units.length,
    same: verdicts.filter(isAgreed).length,
    people: people.length,
    alpha: enough ? withInterval(verdicts, krippendorffAlpha, seed) : null,
    kappa: enough && people.length === 2 ? withInterval(toPairs(units, people[0]), cohensKappa, seed) : null,
    kinds: [
      ...reviewVerdicts.flatMap((name) => ofKind(units, 'verdict', name, seed)),
      ...reviewLabels.flatMap((name) => ofKind(units, 'label', name, seed)),
    ],
  }
}

/** Cohen's kappa asks who said what: the same person first. */
const toPairs = (units: readonly (readonly GivenVerdict[])[], first: string | undefined): [string, string][] =>
  units.map((unit) => {
    const [one, other] = unit.toSorted((a, b) => Number(b.userId === first) - Number(a.userId === first))
    return [one?.verdict ?? '', other?.verdict ?? '']
  })

function ofKind(
  units: readonly (readonly GivenVerdict[])[],
  kind: 'verdict' | 'label',
  name: string,
  seed: number,
): AgreementOfKind[] {
  const said = units.map((unit) => unit.map((one) => (one[kind] === name ? 'yes' : 'no')))
  const both = said.filter((unit) => unit.every((value) => value === 'yes')).length
  const one = said.filter((unit) => unit.includes('yes')).length - both
  if (both + one === 0) return []
  const enough = units.length >= fewestToSay && both + one >= fewestOfKind
  return [{ kind, name, both, one, alpha: enough ? withInterval(said, krippendorffAlpha, seed) : null }]
}
