import { reasonSchema } from '@/lib/domain/prompt-version'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { RunsGate } from '../read-runs-gate'

/**
 * Lets pass what the gate has passed, and what somebody overrides with a reason. @returns the words for the log, empty when the gate passed
 * @throws experiment_gate_blocks, experiment_needs_reason
 */
export function requireGate({ state }: Pick<RunsGate, 'state'>, override: string | null): string {
  if (state === 'passed') return ''
  if (override === null) throw new FootnoteError('experiment_gate_blocks')
  if (!reasonSchema.safeParse(override).success) throw new FootnoteError('experiment_needs_reason')
  return `The gate was overridden: ${override.trim()}`
}
