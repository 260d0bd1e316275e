import type { Arm } from '@/lib/domain/canary-guards'

/** One answer as a figure sees it. `period` counts the times between two changes of the share. */
export type Observation = {
  readonly arm: Arm
  readonly reader: string
  readonly period: number
  readonly value: number
}

/** Fewer readers on a side than this, and resampling them is no more than a guess. */
export const fewestReaders = 3
