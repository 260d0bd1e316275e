import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { CallContext } from '@/lib/models/ports'
import type { NewModelCall } from '@/db/queries/model-calls'
import type { Meter } from './meter'

/** `attempt` counts from 1. */
export type CallTarget = { readonly provider: string; readonly model: string; readonly attempt?: number }

/** The columns of a meter row that come from the call's context. */
export function meterFields(call: CallContext, target: CallTarget) {
  return {
    task: call.task,
    provider: target.provider,
    model: target.model,
    attempt: target.attempt ?? 1,
    requestId: call.requestId,
    conversationId: call.conversationId ?? null,
    answerId: call.answerId ?? null,
  } satisfies Partial<NewModelCall>
}

export type MeteredResult<T> = {
  readonly result: T
  readonly inputTokens: number
  readonly costMicroUsd?: number
  readonly unpriced?: boolean
  /** The provider gave no figures. */
  readonly estimated?: boolean
}

/** Runs one call without a stream (an embedding, a reranking) and records it as one row, whatever becomes of it. */
export async function meterCall<T>(
  meter: Meter,
  call: CallContext,
  target: CallTarget,
  work: () => Promise<MeteredResult<T>>,
  /** The id of its row, where something was reserved under it. */
  callId?: string,
): Promise<T> {
  const startedAt = performance.now()
  const record = (fields: Pick<NewModelCall, 'outcome'> & Partial<NewModelCall>): void =>
    meter.record(call.scope, {
      ...meterFields(call, target),
      ...(callId === undefined ? {} : { id: callId }),
      totalMs: Math.round(performance.now() - startedAt),
      ...fields,
    })
  try {
    const { result, ...figures } = await work()
    record({ outcome: 'ok', costMicroUsd: 0, unpriced: false, estimated: false, ...figures })
    return result
  } catch (error) {
    if (call.signal?.aborted) record({ outcome: 'cancelled' })
    else record({ outcome: 'error', errorCode: toFootnoteError(error).code })
    throw error
  }
}
