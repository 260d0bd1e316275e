import type { ClaimedRun } from '@/db/queries/connectors/claim-connector-run'
import type { ConnectorRow } from '@/db/queries/connectors/get-connector'
import type { KnownItemRow } from '@/db/queries/connectors/list-known-items'
import type { RunAttempt } from '@/db/queries/connectors/of-attempt'
import type { ConnectorTools, OpenConnector } from '../connector'
import type { Heartbeat } from './start-heartbeat'

/** What the steps of one run share. */
export type SourceRun = {
  readonly run: ClaimedRun
  readonly attempt: RunAttempt
  readonly stored: ConnectorRow
  readonly connector: OpenConnector
  readonly tools: ConnectorTools
  readonly heart: Heartbeat
  /** What was known when this attempt began, and what it has learnt since. */
  readonly items: Map<string, KnownItemRow>
  /** Groups of the source that were written down in this attempt. */
  readonly noted: Set<string>
}
