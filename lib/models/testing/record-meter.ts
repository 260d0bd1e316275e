import type { NewModelCall } from '@/db/queries/model-calls'
import type { Meter } from '@/lib/models/metering/meter'

export type RecordingMeter = Meter & { readonly rows: readonly NewModelCall[] }

/** A meter for tests that keeps its rows. */
export function createRecordingMeter(): RecordingMeter {
  const rows: NewModelCall[] = []
  return {
    rows,
    record: (_scope, row) => void rows.push(row),
    flush: async () => undefined,
    close: async () => undefined,
  }
}
