import { countJudgeCalls } from '@/db/queries/judge/count-judge-calls'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { usualJudge, type JudgeIdentity } from '@/lib/domain/judge'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { askOnce } from './ask-once'
import type { Vote } from './opinion'
import { quoteAsData } from './quote-as-data'
import type { Rubric } from './rubrics/rubric'

/** A judge that has not said anything by then says nothing. */
const patienceMs = 60_000

export type Judge = {
  readonly identity: Omit<JudgeIdentity, 'rubricVersion'>
  /** One vote. `values` go between the rubric's tags as data. Never throws but for the abort of `signal`. */
  ask<Verdict extends string>(
    rubric: Rubric<Verdict>,
    values: Readonly<Record<string, string>>,
    options?: { readonly answerId?: AnswerId; readonly signal?: AbortSignal },
  ): Promise<Vote<Verdict>>
}

/**
 * A judge for one piece of work. Its calls are metered and limited like any other, under the task `judge`, and by the workspace's number of calls a day
 * besides, counted once here: two pieces of work at the same moment may each use what is left.
 * @param payer whose budgets the calls count against
 */
export async function createJudge(
  runtime: Runtime,
  payer: Scope,
  identity: Omit<JudgeIdentity, 'rubricVersion'>,
  options: { readonly patienceMs?: number; readonly requestPrefix?: string } = {},
): Promise<Judge> {
  const { judge: settings = usualJudge } = await loadWorkspaceSettings(runtime.db, payer)
  const since = new Date(`${utcDay(runtime.now())}T00:00:00Z`)
  let left = settings.callsPerDay - (await countJudgeCalls(runtime.db, payer, { since }))
  const requestId = `${options.requestPrefix ?? ''}${newId('request')}`
  return {
    identity,
    async ask(rubric, values, { answerId, signal } = {}) {
      const call = { scope: payer, task: 'judge', requestId, ...(answerId && { answerId }) } as const
      try {
        const model = await runtime.models.chatModel(call, identity.model)
        // A stand-in has another eye: its verdicts would be counted as the judge's.
        if (model.provider === 'local' || model.modelId !== identity.model) return { code: 'budget_low' }
        return await askOnce(rubric, {
          model,
          values: Object.fromEntries(Object.entries(values).map(([name, text]) => [name, quoteAsData(text)])),
          // Samples of a model without any chance in it are one sample.
          temperature: identity.samples > 1 ? 0.7 : 0,
          patienceMs: options.patienceMs ?? patienceMs,
          ...(signal && { signal }),
          takeCall: () => left-- > 0,
        })
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        const { code } = toFootnoteError(error)
        return {
          code: code === 'budget_exhausted' || code === 'provider_not_configured' ? code : 'provider_unavailable',
        }
      }
    },
  }
}
