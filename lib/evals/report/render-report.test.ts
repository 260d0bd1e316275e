import { expect, test } from 'vitest'
import { renderReport } from './render-report'
import type { Report } from './report'

const report: Report = {
  workspace: 'Nordlicht <AG>',
  title: 'Golden run',
  subtitle: 'golden, 27 November 2026',
  headline: '107 of 125 cases passed.',
  figures: [
    {
      label: 'Passed',
      value: '85.6 %',
      interval: '78.4 to 91.2 %, 125 cases',
      target: 'at least 80 %',
      tone: 'good',
      bar: { value: 0.856, low: 0.784, high: 0.912 },
    },
  ],
  slices: { title: 'Weakest parts', head: ['Part', 'Passed'], rows: [['near-miss', '62 %']], none: 'None.' },
  worse: { lines: ['“What about <script>alert(1)</script>?” was lost.'], none: 'Nothing.' },
  cost: [{ label: 'This run', value: '$0', note: '' }],
  next: ['Look at the lost case.'],
  foot: 'Made by Footnote.',
  fileName: 'golden-run',
}

test('everything said is in it, and nothing said is markup', () => {
  const html = renderReport(report)
  for (const text of ['107 of 125 cases passed.', '78.4 to 91.2 %', 'near-miss', 'Look at the lost case.']) {
    expect(html).toContain(text)
  }
  expect(html).toContain('Nordlicht &lt;AG&gt;')
  expect(html).not.toContain('<script')
})

test('it needs nothing from anywhere: no address, no script, no import', () => {
  const html = renderReport(report)
  expect(html).not.toMatch(/https?:|src=|@import|url\(|<link|<script|<img/i)
  expect(html).not.toContain('<nav')
  expect(renderReport(report, [{ href: '/reports/x?save=1', text: 'Save' }])).toContain('href="/reports/x?save=1"')
})

test('places without data say so', () => {
  const empty = { ...report, slices: { ...report.slices, rows: [] }, worse: { lines: [], none: 'Nothing got worse.' } }
  expect(renderReport(empty)).toContain('Nothing got worse.')
})
