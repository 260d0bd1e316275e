import type { Trial } from '@/lib/domain/connector'
import { nameFailure } from './name-failure'

/** A trial as the screen shows it: reasons in words. */
export function nameTrial(trial: Trial) {
  const items = trial.items.map(({ item, title, code }) => ({
    item,
    title,
    reason: code === null ? null : nameFailure({ code, detail: null }).title,
  }))
  return { ...trial, items }
}

export type NamedTrial = ReturnType<typeof nameTrial>
