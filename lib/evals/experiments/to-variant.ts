import type { EvalVariant } from '@/lib/domain/eval-run'
import type { ExperimentThing, ThingValue } from '@/lib/domain/experiment'

/** What an eval run tries that has this value, said in full, so that a later change of settings does not change what it means. */
export function toVariant(what: ExperimentThing, value: ThingValue): EvalVariant {
  if (what === 'model') return typeof value === 'string' ? { model: value } : {}
  if (what === 'routing') return { routing: typeof value === 'string' ? value : null }
  if (what === 'retrieval') return { retrieval: typeof value === 'object' ? (value ?? {}) : {} }
  return what === 'strict' ? { strict: value === true } : { forms: value === true }
}
