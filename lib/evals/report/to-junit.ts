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
  /** What a judge said beside the scores, or by its code why it said nothing; null where none was asked. */
  readonly judgement: { readonly verdict: string | null; readonly code: string | null } | null
}

export type ReportedRun = { readonly id: string; readonly suite: string; readonly cases: readonly ReportedCase[] }

/**
 * JUnit XML as CI systems read it: a suite for the cases, one for the limits of the gate, and one for the judge, which fails nothing: it decides
 * about no case, and what it did not judge is skipped. Times are those of the answers, in seconds.
 */
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
  const judged = run.cases.flatMap(({ id, judgement }) => (judgement ? [{ id, ...judgement }] : []))
  const verdicts = judged.map(({ id, verdict, code }) => {
    const open = `    <testcase classname="${escape(run.suite)} judge" name="${escape(id)}"`
    if (verdict === null) return `${open}><skipped message="not judged: ${escape(code ?? 'unknown')}"/></testcase>`
    return `${open}><system-out>${escape(verdict)}</system-out></testcase>`
  })
  const skipped = judged.filter(({ verdict }) => verdict === null).length
  const failures = run.cases.filter((one) => !one.passed && one.status !== 'failed').length
  const errors = run.cases.filter((one) => !one.passed && one.status === 'failed').length
  const failedLimits = gate.filter((one) => !one.passed).length
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="evals" tests="${run.cases.length + gate.length + judged.length}" failures="${failures + failedLimits}" errors="${errors}" skipped="${skipped}">`,
    `  <testsuite name="${escape(run.suite)}" tests="${run.cases.length}" failures="${failures}" errors="${errors}" id="${escape(run.id)}">`,
    ...cases,
    '  </testsuite>',
    `  <testsuite name="${escape(run.suite)} gate" tests="${gate.length}" failures="${failedLimits}" errors="0">`,
    ...limits,
    '  </testsuite>',
    ...(judged.length === 0
      ? []
      : [
          `  <testsuite name="${escape(run.suite)} judge" tests="${judged.length}" failures="0" errors="0" skipped="${skipped}">`,
          ...verdicts,
          '  </testsuite>',
        ]),
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
