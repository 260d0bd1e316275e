import { reasonSchema } from '@/lib/domain/prompt-version'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { RunsGate } from '../read-runs-gate'

/**
 * Lets pass what the gate has passed, and what somebody overrides with a reason. @returns the words for the log, empty when the gate passed
 * @throws experiment_gate_blocks, experiment_needs_reason
 */
export function requireGate(gate: Pick<RunsGate, 'state' | 'reasons'>, override: string | null): string {
  if (gate.state === 'passed') return ''
  if (override === null) throw new FootnoteError('experiment_gate_blocks', { detail: whyBlocked(gate) })
  if (!reasonSchema.safeParse(override).success) throw new FootnoteError('experiment_needs_reason')
  return `The gate was overridden: ${override.trim()}`
}

/** What is missing, for a caller that does not see the page with the gate on it. */
function whyBlocked({ state, reasons }: Pick<RunsGate, 'state' | 'reasons'>): string {
  const why = {
    none: 'No golden set has been run with and without the change. Run one',
    open: 'The runs with and without the change go on. Wait for them',
    broken: reasons.join(' '),
    blocked: reasons.join(' '),
    passed: '',
  }[state]
  return `${why.replace(/\.$/, '')}, or override the gate and say why.`
}
