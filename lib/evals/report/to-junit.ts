import type { GateCheck } from '../check-gate'
import { describeLimit } from '../describe-limit'

export type ReportedCase = {
  readonly id: string
  readonly question: string
  readonly passed: boolean
  readonly expect: string
  readonly status: string | null
  readonly error: string | null
  readonly scores: Readonly<Record<string, number | null>>
}

export type ReportedRun = { readonly id: string; readonly suite: string; readonly cases: readonly ReportedCase[] }

/** JUnit XML as CI systems read it: a suite for the cases, and one for the limits of the gate. Times are those of the answers, in seconds. */
export function toJunit(run: ReportedRun, gate: readonly GateCheck[]): string {
  const cases = run.cases.map((one) => {
    const seconds = ((one.scores['latency'] ?? 0) / 1000).toFixed(3)
    const open = `    <testcase classname="${escape(run.suite)}" name="${escape(one.id)}" time="${seconds}"`
    if (one.passed) return `${open}/>`
    if (one.status === 'failed') return `${open}><error message="${escape(one.error ?? 'failed')}"/></testcase>`
    const message = `expected ${one.expect}, was ${one.status ?? 'not asked'}`
    return `${open}><failure message="${escape(message)}">${escape(one.question)}\n${escape(scoresOf(one))}</failure></testcase>`
  })
  const limits = gate.map(({ figure, value, passed, ...limit }) => {
    const open = `    <testcase classname="${escape(run.suite)} gate" name="${escape(`${figure} ${describeLimit(limit)}`)}"`
    return passed ? `${open}/>` : `${open}><failure message="was ${value ?? 'not judged'}"/></testcase>`
  })
  const failures = run.cases.filter((one) => !one.passed && one.status !== 'failed').length
  const errors = run.cases.filter((one) => !one.passed && one.status === 'failed').length
  const failedLimits = gate.filter((one) => !one.passed).length
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="evals" tests="${run.cases.length + gate.length}" failures="${failures + failedLimits}" errors="${errors}">`,
    `  <testsuite name="${escape(run.suite)}" tests="${run.cases.length}" failures="${failures}" errors="${errors}" id="${escape(run.id)}">`,
    ...cases,
    '  </testsuite>',
    `  <testsuite name="${escape(run.suite)} gate" tests="${gate.length}" failures="${failedLimits}" errors="0">`,
    ...limits,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

const scoresOf = (one: ReportedCase): string =>
  Object.entries(one.scores)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

/** Characters that XML cannot hold at all are left out. */
function escape(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
