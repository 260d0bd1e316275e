import type { Trial } from '@/lib/domain/connector'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { nameFailure } from './name-failure'

/** A trial as the screen shows it: reasons in words. */
function nameTrial(trial: Trial) {
  const items = trial.items.map(({ item, title, code }) => ({
    item,
    title,
    reason: code === null ? null : nameFailure({ code, detail: null }).title,
  }))
  return { ...trial, items }
}

export type NamedTrial = ReturnType<typeof nameTrial>

/** What a trial came to: what would come, or why the source cannot be read. What is not the source's fault is thrown on. */
export async function nameOutcome(trial: Promise<Trial>) {
  try {
    return { trial: nameTrial(await trial), failure: null }
  } catch (error) {
    if (!(error instanceof FootnoteError) || !error.code.startsWith('connector_')) throw error
    return { trial: null, failure: nameFailure({ code: error.code, detail: error.detail ?? null }) }
  }
}

export type TrialOutcome = Awaited<ReturnType<typeof nameOutcome>>
