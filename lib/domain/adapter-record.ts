import type { EvalRunId } from './ids'
import type { TrainingKind } from './data-export'

export const longestSettings = 8_000

/** What an adapter was trained on: an export of this workspace, known by the hash of its file. */
export type TrainingExport = {
  readonly kind: TrainingKind
  readonly split: string
  readonly from: string
  readonly to: string
  /** Of the file as it was taken, hexadecimal. */
  readonly sha256: string
  readonly samples: number
  readonly takenAt: string
}

/** An experiment with a trained adapter, as somebody wrote it down. */
export type AdapterRecord = {
  readonly id: string
  readonly name: string
  readonly baseModel: string
  /** Rank, learning rate, epochs: as the trainer was given them. */
  readonly settings: string
  readonly dataset: TrainingExport
  readonly runBefore: EvalRunId | null
  readonly runAfter: EvalRunId | null
  readonly by: string
  readonly createdAt: Date
}
