import type { EvalRunId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type ComparedRuns = { readonly before: EvalRunId; readonly after: EvalRunId }

export const calibrationKey = 'calibration'
export const pairKey = ({ before, after }: ComparedRuns): string => `pair ${before} ${after}`

/** @throws invalid_request for a key that is none */
export function readPairKey(key: string): ComparedRuns {
  const [kind, before, after] = key.split(' ')
  if (kind !== 'pair' || !before || !after) throw new FootnoteError('invalid_request')
  return { before: before as EvalRunId, after: after as EvalRunId }
}
