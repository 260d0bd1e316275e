import { describe, expect, test } from 'vitest'
import { agreementInterval } from './agreement-interval'
import { cohensKappa } from './cohens-kappa'
import { krippendorffAlpha } from './krippendorff-alpha'
import { seededRandom } from './seeded-random'

const times = (count: number, one: string, other: string): [string, string][] =>
  Array.from({ length: count }, () => [one, other])

const toUnits = (...people: string[]): string[][] =>
  Array.from({ length: people[0]?.length ?? 0 }, (_, i) =>
    people.map((said) => said[i] ?? '.').filter((value) => value !== '.'),
  )

describe('cohensKappa', () => {
  test('is that of Cohen 1960, table 1: 29 of 100 agree where chance gives 35', () => {
    const pairs = [
      ...times(25, 'a', 'a'),
      ...times(13, 'a', 'b'),
      ...times(12, 'a', 'c'),
      ...times(12, 'b', 'a'),
      ...times(2, 'b', 'b'),
      ...times(16, 'b', 'c'),
      ...times(3, 'c', 'a'),
      ...times(15, 'c', 'b'),
      ...times(2, 'c', 'c'),
    ]
    expect(cohensKappa(pairs)).toBeCloseTo((0.29 - 0.35) / 0.65, 10)
  })

  test('is the .4 of the grant proposals that textbooks count: 20 and 15 of 50 agree', () => {
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ]
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10)
  })

  test('has no value where there is nothing, or nothing but one value', () => {
    expect(cohensKappa([])).toBeNull()
    expect(cohensKappa(times(9, 'right', 'right'))).toBeNull()
  })
})

describe('krippendorffAlpha', () => {
  test('is that of Krippendorff 2011, A: two observers, two values', () => {
    expect(krippendorffAlpha(toUnits('0100000010', '1110010000'))).toBeCloseTo(0.095, 3)
  })

  test('B: two observers, five values', () => {
    expect(krippendorffAlpha(toUnits('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3)
  })

  test('C: four observers, values missing', () => {
    const units = toUnits('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3)
  })

  test('has no value where nothing can be compared or nothing differs', () => {
    expect(krippendorffAlpha([['right'], []])).toBeNull()
    expect(krippendorffAlpha([['right', 'right']])).toBeNull()
  })
})

describe('agreementInterval', () => {
  const isAgreed = ([one, other]: readonly [string, string]) => one === other

  test('holds the true kappa in about 95 of 100 samples', () => {
    // Each says the truth (one of two, as likely) four times of five: both agree with .68, chance gives .5, kappa is .36.
    const random = seededRandom(5)
    let held = 0
    for (let run = 0; run < 100; run++) {
      const pairs = Array.from({ length: 50 }, (): [string, string] => {
        const truth = random() < 0.5
        const say = () => String(random() < 0.8 ? truth : !truth)
        return [say(), say()]
      })
      const [low, high] = agreementInterval(pairs, cohensKappa, { seed: run, isAgreed }) ?? [1, 1]
      if (low <= 0.36 && high >= 0.36) held += 1
    }
    expect(held).toBeGreaterThanOrEqual(91)
    expect(held).toBeLessThanOrEqual(100)
  })

  test('is the same again, knows doubt where everybody agrees, and none where there is no value', () => {
    const pairs = [...times(6, 'a', 'a'), ...times(3, 'b', 'b'), ...times(2, 'a', 'b')]
    const options = { seed: 1, isAgreed }
    expect(agreementInterval(pairs, cohensKappa, options)).toEqual(agreementInterval(pairs, cohensKappa, options))
    const agreed = [...times(10, 'a', 'a'), ...times(10, 'b', 'b')]
    expect(agreementInterval(agreed, cohensKappa, options)).toEqual([expect.closeTo(0.663, 3), 1])
    expect(agreementInterval(times(5, 'a', 'a'), cohensKappa, options)).toBeNull()
  })
})
