import type { TrainingOrigin, TrainingSplit } from '@/lib/domain/data-export'

/** Where a sample comes from, so that it can be found again, taken back and counted. Names no person. */
export type Provenance = {
  readonly origin: TrainingOrigin
  /** Of the rating or of the verified answer. */
  readonly id: string
  readonly judgedAt: string
  readonly model: string | null
  readonly promptVersion: number | null
  /** Revisions whose words the passages are. */
  readonly revisions: readonly string[]
  /** Pieces of personal data that were masked in it. */
  readonly masked: number
  readonly consent: string
}

export type TrainingSample = {
  readonly split: TrainingSplit
  /** With the passages that the answer cites, numbered as its footnotes are. */
  readonly prompt: string
  readonly completion: string
  /** The answer that was worse; null where there is none. */
  readonly rejected: string | null
  readonly provenance: Provenance
}
