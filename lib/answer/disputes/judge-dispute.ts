import { setDisputeStatus } from '@/db/queries/disputes/set-dispute-status'
import type { DisputeStatus } from '@/lib/domain/document-dispute'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Says of two sentences that they do not contradict each other, or takes that back. @throws forbidden, not_found */
export async function judgeDispute(
  runtime: Runtime,
  scope: Scope,
  input: { readonly id: string; readonly status: DisputeStatus },
): Promise<{ changed: boolean }> {
  const now = runtime.now()
  const outcome = await setDisputeStatus(runtime.db, scope, { ...input, now, today: utcDay(now) })
  if (outcome === 'forbidden' || outcome === 'not_found') throw new FootnoteError(outcome)
  return { changed: outcome === 'changed' }
}
