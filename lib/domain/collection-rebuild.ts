import type { RevisionId } from './ids'

/**
 * building -> ready | stopped -> switched -> rolling_back -> rolled_back, and back to building when a document comes or changes before the switch; paused
 * and cancelled from any of the first three. `ready`: everything is built and the check holds, or has nothing to ask; `stopped`: it does not hold.
 */
export const rebuildStatuses = [
  'building',
  'paused',
  'ready',
  'stopped',
  'switched',
  'rolling_back',
  'rolled_back',
  'cancelled',
] as const
export type RebuildStatus = (typeof rebuildStatuses)[number]

/** Before the switch: nothing of it answers, and it can be called off. */
export const unswitchedStatuses = ['building', 'paused', 'ready', 'stopped'] as const satisfies readonly RebuildStatus[]

/** One a collection at most. */
export const openRebuildStatuses = [...unswitchedStatuses, 'rolling_back'] as const satisfies readonly RebuildStatus[]

/** How long the replaced passages are kept, and with them the way back. */
export const rebuildKeptDays = 7

/** What a document shows of a revision beside its passages. */
export type ShownFields = {
  readonly title: string
  readonly documentDate: string | null
  readonly metadata: Readonly<Record<string, string>>
}

/** Of a revision that was built for a rebuild. */
export type RebuiltRevision = {
  /** What it was built beside, and what a roll back makes active again. */
  readonly replaces: RevisionId
  /** Once it is read. */
  readonly after?: ShownFields
  /** As it was at the switch. */
  readonly before?: ShownFields
}

/**
 * How far a rebuild is, in documents. `reading`: uploads on their way, which go live as always and are built afterwards. `failed` keep their
 * old passages.
 */
export type RebuildProgress = {
  readonly ready: number
  readonly building: number
  readonly unstaged: number
  readonly reading: number
  readonly failed: number
}
