import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchContext } from './bench'
import { round } from './statistics'

type Metric = { readonly value: number; readonly ci: readonly [number, number]; readonly n: number }
type Run = {
  readonly status: string
  readonly done: number
  readonly total: number
  readonly metrics: Record<string, Metric>
}

/** The shipped golden set asked anew through the product, every figure of the run printed. */
export async function measureGolden({ api, note, print, options }: BenchContext): Promise<void> {
  const model = options.get('model')
  const { runId } = await api.request<{ runId: string }>('POST', '/api/v1/evals/runs', {
    suite: 'golden',
    fresh: true,
    variant: { model: model ?? 'local:extractive' },
  })
  for (;;) {
    const run = await api.request<Run>('GET', `/api/v1/evals/runs/${runId}`)
    if (run.status === 'failed') throw new Error(`eval run ${runId} failed`)
    if (run.status === 'completed') {
      for (const [name, { value, ci, n }] of Object.entries(run.metrics))
        print({ figure: `golden.${name}`, value: round(value), unit: 'share', n, ci: [round(ci[0]), round(ci[1])] })
      return
    }
    note(`golden ${run.done} of ${run.total}`)
    await sleep(3000)
  }
}
