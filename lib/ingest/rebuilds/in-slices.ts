import type { Tx } from '@/db/client'
import type { Runtime } from '@/lib/runtime/runtime'

/** Repeats a piece of work, each time in a transaction of its own, until it says that nothing was left: readers get their turn in between. */
export async function inSlices(runtime: Runtime, work: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await runtime.db.transaction(work)) > 0);
}
