import type { OperationCounts } from '@/db/queries/count-operations'

type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number }

function metric(name: string, kind: 'counter' | 'gauge', help: string, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels = {}, value }) => {
    const pairs = Object.entries(labels).map(([key, text]) => `${key}="${text.replace(/[\\"\n]/g, '_')}"`)
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
  })
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines].join('\n')
}

/** Prometheus text, version 0.0.4. */
export function renderMetrics(
  counts: OperationCounts,
  state: {
    ready: boolean
    restarts: readonly { name: string; count: number }[]
    residentBytes: number
    freeDiskBytes: number
  },
): string {
  const byStatus = (rows: readonly { status: string; count: number }[]): Sample[] =>
    rows.map(({ status, count }) => ({ labels: { status }, value: count }))
  return `${[
    metric('footnote_ready', 'gauge', 'Whether the product is ready (1) or not (0).', [{ value: state.ready ? 1 : 0 }]),
    metric('footnote_answers_total', 'counter', 'Answers by status.', byStatus(counts.answers)),
    metric('footnote_revisions', 'gauge', 'Document revisions by status.', byStatus(counts.revisions)),
    metric(
      'footnote_model_calls_total',
      'counter',
      'Model calls by task, model and outcome.',
      counts.modelCalls.map(({ task, model, outcome, count }) => ({ labels: { task, model, outcome }, value: count })),
    ),
    metric(
      'footnote_model_cost_micro_usd_total',
      'counter',
      'Cost of model calls in micro-dollars.',
      counts.modelCalls.map(({ task, model, outcome, costMicroUsd }) => ({
        labels: { task, model, outcome },
        value: costMicroUsd,
      })),
    ),
    metric(
      'footnote_process_restarts_total',
      'counter',
      'Restarts of supervised processes since the start.',
      state.restarts.map(({ name, count }) => ({ labels: { process: name }, value: count })),
    ),
    metric('footnote_web_resident_bytes', 'gauge', 'Resident memory of the web process.', [
      { value: state.residentBytes },
    ]),
    metric('footnote_free_disk_bytes', 'gauge', 'Free bytes on the disk of the data folder.', [
      { value: state.freeDiskBytes },
    ]),
  ].join('\n\n')}\n`
}
