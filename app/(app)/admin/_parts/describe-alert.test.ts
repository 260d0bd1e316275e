import { expect, test } from 'vitest'
import { describeAlert } from './describe-alert'

const answered = (...documentIds: string[]) => ({ status: 'answered' as const, documentIds })
const canary = { kind: 'canary', suite: 'golden', caseId: 'leave', runId: 'evr_1' } as const

test('a canary says what it was and what it is', () => {
  const text = (before: ReturnType<typeof answered>, after: Parameters<typeof describeAlert>[0] & { kind: 'canary' }) =>
    describeAlert({ ...after, before }).text
  const to = (after: { status: 'answered' | 'refused'; documentIds: string[] }) => ({ ...canary, before: after, after })
  expect(text(answered('a'), to({ status: 'refused', documentIds: [] }))).toBe('It was answered, and is refused now.')
  expect(text(answered('a'), to(answered('b')))).toContain('other documents')
  expect(text(answered('a'), to(answered('a', 'b')))).toContain('did not cite before')
  expect(text(answered('a'), to(answered()))).toContain('no document any more')
})

test('an experiment that was taken back names its guard and both sides', () => {
  expect(
    describeAlert({ kind: 'experiment', experimentId: 'exp_1', guard: 'refused', control: 0.1, treatment: 0.6 }),
  ).toEqual({
    title: 'An experiment was taken back: Refusals',
    text: '60.0 % with the change against 10.0 % without. Every reader has what is active.',
    href: '/admin/experiments/exp_1',
  })
})

test('figures and errors have their names', () => {
  expect(describeAlert({ kind: 'gate', suite: 'golden', runId: 'evr_1', figures: ['facts', 'leak'] })).toEqual({
    title: 'The gate of “golden” does not hold any more',
    text: 'Kept the night before, and missed now: Key facts, Leaks.',
    href: '/admin/evals/evr_1',
  })
  expect(describeAlert({ kind: 'schedule', trigger: 'canary', code: 'eval_samples_missing' }).title).toMatch(
    /^The canary questions could not be run: /,
  )
  expect(describeAlert({ kind: 'drift', measure: 'refusals', base: 0.1, current: 0.3, pValue: 0.001 })).toMatchObject({
    title: 'Refusals: drifted',
    text: 'From 10.0 % to 30.0 %, more than chance explains.',
  })
})
