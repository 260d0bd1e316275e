import type { NewModelCall } from '@/db/queries/model-calls'
import type { Scope } from '@/lib/domain/scope'

/** Takes rows without waiting; they are written in batches, and all of them before the process ends. */
export type Meter = {
  record(scope: Scope, call: NewModelCall): void
  /** Writes what is waiting. */
  flush(): Promise<void>
  close(): Promise<void>
}
