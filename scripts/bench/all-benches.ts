import type { Bench } from './bench'
import { retrievalBench } from './retrieval'
import { searchLatencyBench } from './search-latency'

/** Every bench by name. One file each; add the line here. */
export const allBenches: readonly Bench[] = [retrievalBench, searchLatencyBench]
