import { z } from 'zod'

export const connectorKinds = [
  'folder',
  'feed',
  'web',
  'webdav',
  's3',
  'github',
  'jira',
  'confluence',
  'git',
  'notion',
  'zendesk',
  'imap',
  'drive',
  'graph',
  'postgres',
  'slack',
] as const
export type ConnectorKind = (typeof connectorKinds)[number]

/** Kinds that tell who may read an item, so that its document can be opened to the same people here. */
export const kindsWithReaders: ReadonlySet<ConnectorKind> = new Set<ConnectorKind>([
  'jira',
  'confluence',
  'zendesk',
  'drive',
  'slack',
])

/** Kinds that lie on the server itself, below folders that its operator has opened. */
export const kindsOnServer: ReadonlySet<ConnectorKind> = new Set<ConnectorKind>(['folder', 'slack'])

export const connectorStatuses = ['active', 'paused'] as const
export type ConnectorStatus = (typeof connectorStatuses)[number]

/** waiting -> running -> done | failed | cancelled. `done` with items that failed is done: each of those has its own reason. */
export const connectorRunStatuses = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type ConnectorRunStatus = (typeof connectorRunStatuses)[number]

/** Minutes between two runs that can be chosen; null runs by hand only. */
export const connectorSchedules = [15, 60, 360, 1440, 10_080] as const

export const connectorSchedule = z.union(connectorSchedules.map((minutes) => z.literal(minutes))).nullable()
export const connectorName = z.string().trim().min(1, 'Give it a name.').max(80)

/** What a run did. `found` counts what the source has, failures included. */
export type RunCounts = {
  readonly found: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly failed: number
}

export const noCounts: RunCounts = { found: 0, added: 0, changed: 0, removed: 0, failed: 0 }

/** An item that was not taken. `item` is its path or address at the source: it is shown to admins and never logged. */
export type ItemFailure = { readonly item: string; readonly code: string; readonly detail: string | null }

/** Failures that a run keeps; the rest is in its count. */
export const maxItemFailures = 100

/** One item that a dry run found. */
export type TrialItem = { readonly item: string; readonly title: string | null; readonly code: string | null }

/** What a dry run found. `isWhole` false: it stopped looking, there may be more. */
export type Trial = {
  readonly items: readonly TrialItem[]
  readonly found: number
  readonly failed: number
  readonly isWhole: boolean
}

/** Items that a dry run lists, and those at which it stops to count. */
export const trialItems = 20
export const maxTrialCount = 500

export type ConnectorHealth = 'ok' | 'running' | 'failing' | 'paused' | 'never'

/** The light in the list. A paused connector that is still running says so first. */
export function connectorHealth(connector: {
  readonly status: ConnectorStatus
  readonly lastRun: { readonly status: ConnectorRunStatus } | null
}): ConnectorHealth {
  const { status, lastRun } = connector
  if (lastRun?.status === 'waiting' || lastRun?.status === 'running') return 'running'
  if (status === 'paused') return 'paused'
  if (lastRun === null) return 'never'
  return lastRun.status === 'failed' ? 'failing' : 'ok'
}
