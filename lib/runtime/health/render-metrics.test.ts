import { expect, test } from 'vitest'
import { renderMetrics } from './render-metrics'

test('metrics are Prometheus text with help, type and one line per label set', () => {
  const text = renderMetrics(
    {
      answers: [{ status: 'answered', count: 7 }],
      revisions: [],
      modelCalls: [{ task: 'answer', model: 'a"b', outcome: 'ok', count: 2, costMicroUsd: 1500 }],
    },
    { ready: true, restarts: [{ name: 'worker', count: 1 }], residentBytes: 10, freeDiskBytes: 20 },
  )
  expect(text).toContain('# TYPE footnote_answers_total counter\nfootnote_answers_total{status="answered"} 7')
  expect(text).toContain('footnote_model_cost_micro_usd_total{task="answer",model="a_b",outcome="ok"} 1500')
  expect(text.endsWith('footnote_free_disk_bytes 20\n')).toBe(true)
})
