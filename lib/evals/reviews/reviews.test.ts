import { describe, expect, test } from 'vitest'
import type { ReviewCandidate } from '@/db/queries/reviews/list-candidates'
import type { GivenVerdict, RoundItem } from '@/db/queries/reviews/list-round-items'
import type { ReviewRisk, ReviewVerdict } from '@/lib/domain/answer-review'
import type { AnswerId, UserId } from '@/lib/domain/ids'
import { assessRisks } from './assess-risks'
import { drawSample } from './draw-sample'
import { findFinal, isDisagreement } from './find-final'
import { measureAgreement } from './measure-agreement'
import { summariseRound } from './summarise-round'

const asked = (fields: Partial<ReviewCandidate> = {}): ReviewCandidate => ({
  id: 'ans_1' as AnswerId,
  userId: 'usr_1' as UserId,
  createdAt: new Date('2026-03-05T12:00:00Z'),
  question: 'How long?',
  isRefused: false,
  unsupported: 0,
  isDisputed: false,
  isNear: false,
  isUnsure: false,
  evidence: null,
  model: 'm',
  promptVersion: 1,
  ...fields,
})

const said = (userId: string, verdict: ReviewVerdict, label: GivenVerdict['label'] = null): GivenVerdict => ({
  userId: userId as UserId,
  verdict,
  label,
  note: null,
})

const item = (verdicts: GivenVerdict[], fields: Partial<RoundItem> = {}): RoundItem => ({
  workspaceId: 'wsp_1' as RoundItem['workspaceId'],
  id: 'rvi_1',
  roundId: 'rvr_1',
  answerId: 'ans_1' as AnswerId,
  risk: 'other',
  position: 0,
  settledVerdict: null,
  settledLabel: null,
  settledAnswer: null,
  settledBy: null,
  settledAt: null,
  goldenCaseId: null,
  isMine: false,
  isOpen: true,
  question: 'How long?',
  verdicts,
  ...fields,
})

describe('assessRisks', () => {
  const known = [{ model: 'm', promptVersion: 1 }]

  test('an answer has the first risk that applies', () => {
    const risks = assessRisks(
      [
        asked({ unsupported: 1, isDisputed: true }),
        asked({ isDisputed: true, promptVersion: 2 }),
        asked({ isUnsure: true }),
        asked({ isRefused: true, isNear: true }),
        asked({ isRefused: true }),
        asked({ promptVersion: 2 }),
        asked(),
      ],
      known,
    )
    expect(risks).toEqual(['unsupported', 'disputed', 'weak', 'near_refusal', 'other', 'new_version', 'other'])
  })

  test('weak is the worst fifth of what the cross-encoder read, and refusals are not among them', () => {
    const scores = [-4, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    const risks = assessRisks(
      [...scores.map((evidence) => asked({ evidence })), asked({ isRefused: true, evidence: -9 })],
      known,
    )
    expect(risks.slice(0, 3)).toEqual(['weak', 'weak', 'other'])
    expect(risks.at(-1)).toBe('other')
  })

  test('many are three different people with one question; and in a new workspace nothing is new', () => {
    const by = (userId: string, question: string) => asked({ userId: userId as UserId, question, promptVersion: 9 })
    const three = [by('a', 'How long?'), by('b', 'how long'), by('c', 'How  long?')]
    const twice = [by('a', 'Where?'), by('a', 'Where?'), by('b', 'Where?')]
    expect(assessRisks([...three, ...twice], [])).toEqual(['popular', 'popular', 'popular', 'other', 'other', 'other'])
  })
})

describe('drawSample', () => {
  const answers = Array.from({ length: 300 }, (_, i) => ({
    answerId: `ans_${i}` as AnswerId,
    risk: (i < 12 ? 'unsupported' : 'other') as ReviewRisk,
  }))

  test('the same seed draws the same answers in the same order, whatever order they come in; another seed draws others', () => {
    const first = drawSample(answers, { size: 20, seed: 7 })
    expect(drawSample(answers.toReversed(), { size: 20, seed: 7 })).toEqual(first)
    expect(drawSample(answers, { size: 20, seed: 8 }).drawn).not.toEqual(first.drawn)
    expect(new Set(first.drawn.map(({ answerId }) => answerId)).size).toBe(20)
    expect(first.strata).toEqual([
      { risk: 'unsupported', size: 12, drawn: first.drawn.filter(({ risk }) => risk === 'unsupported').length },
      { risk: 'other', size: 288, drawn: first.drawn.filter(({ risk }) => risk === 'other').length },
    ])
  })

  test('within a risk each is drawn as often', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 600; seed++)
      for (const { answerId, risk } of drawSample(answers, { size: 20, seed }).drawn)
        if (risk === 'unsupported') times.set(answerId, (times.get(answerId) ?? 0) + 1)
    const counts = [...times.values()]
    expect(counts).toHaveLength(12)
    expect(Math.min(...counts) / Math.max(...counts)).toBeGreaterThan(0.75)
  })
})

test('what two agree on holds, what they differ on is open until it is settled', () => {
  expect(findFinal(item([said('a', 'right')]))).toBeNull()
  expect(isDisagreement(item([said('a', 'right')]))).toBe(false)
  const agreed = item([said('a', 'wrong'), said('b', 'wrong', 'bad_answer')])
  expect(findFinal(agreed)).toMatchObject({ verdict: 'wrong', label: 'bad_answer', isSettled: false })
  const differing = [said('a', 'right'), said('b', 'wrong')]
  expect(isDisagreement(item(differing))).toBe(true)
  const settled = item(differing, { settledVerdict: 'partly', settledAnswer: 'Two weeks.' })
  expect(findFinal(settled)).toMatchObject({ verdict: 'partly', answer: 'Two weeks.', isSettled: true })
})

describe('a round', () => {
  const strata = [
    { risk: 'unsupported' as const, size: 10, drawn: 5 },
    { risk: 'other' as const, size: 90, drawn: 5 },
  ]
  const both = (verdict: ReviewVerdict, risk: ReviewRisk) => item([said('a', verdict), said('b', verdict)], { risk })

  test('speaks for all: what is risky counts as little as there is of it', () => {
    const items = [
      ...Array.from({ length: 5 }, () => both('wrong', 'unsupported')),
      ...Array.from({ length: 5 }, () => both('right', 'other')),
    ]
    const { shares, known } = summariseRound(items, { strata, seed: 1 })
    expect(known).toBe(10)
    expect(shares?.find(({ verdict }) => verdict === 'right')?.estimate.value).toBeCloseTo(0.9, 10)
    expect(shares?.find(({ verdict }) => verdict === 'wrong')?.estimate.value).toBeCloseTo(0.1, 10)
  })

  test('says nothing of few, and nothing that is no number', () => {
    const items = [...Array.from({ length: 9 }, () => both('right', 'other')), both('cannot_tell', 'other')]
    const figures = summariseRound(items, { strata, seed: 1 })
    expect(figures).toMatchObject({ known: 9, shares: null })
    expect(figures.agreement).toMatchObject({ n: 9, same: 9, alpha: null, kappa: null })
    expect(summariseRound([], { strata: [], seed: 1 })).toMatchObject({ known: 0, shares: null, strata: [] })
  })
})

describe('measureAgreement', () => {
  const units = (count: number, one: GivenVerdict, other: GivenVerdict) =>
    Array.from({ length: count }, () => [one, other])

  test('kappa and alpha for two people, alpha alone for more, and each verdict by itself', () => {
    const two = [
      ...units(8, said('a', 'right'), said('b', 'right')),
      ...units(4, said('b', 'wrong', 'bad_answer'), said('a', 'wrong', 'wrong_passage')),
      ...units(2, said('b', 'right'), said('a', 'wrong')),
      ...units(3, said('a', 'right'), said('b', 'cannot_tell')),
    ]
    const found = measureAgreement(two, 3)
    expect(found).toMatchObject({ n: 14, same: 12, people: 2 })
    // 12 of 14 agree; a says right 8 times, b 10 times: chance gives (80 + 24) / 196.
    expect(found.kappa?.value).toBeCloseTo((12 / 14 - 104 / 196) / (1 - 104 / 196), 10)
    expect(found.alpha?.ci[0]).toBeLessThan(found.alpha?.value ?? 0)
    expect(found.kinds.map(({ name, both, one }) => [name, both, one])).toEqual([
      ['right', 8, 2],
      ['wrong', 4, 2],
      ['wrong_passage', 0, 4],
      ['bad_answer', 0, 4],
    ])
    expect(found.kinds[3]?.alpha).toBeNull()
    const three = measureAgreement([...two, [said('a', 'right'), said('c', 'right')]], 3)
    expect(three).toMatchObject({ people: 3, kappa: null })
    expect(three.alpha).not.toBeNull()
  })

  test('where everybody always says the same, there is nothing to agree on beyond chance', () => {
    expect(measureAgreement(units(20, said('a', 'right'), said('b', 'right')), 1)).toMatchObject({
      n: 20,
      same: 20,
      alpha: null,
      kappa: null,
    })
  })
})
