import { escapeHtml as e } from './escape-html'
import type { Report, ReportFigure, ReportTable } from './report'
import { reportStyle } from './report-style'

/**
 * The report as one HTML document that needs nothing else: no script, no font, no picture from anywhere. It prints to one page of A4.
 * @param links addresses of the page that shows it; none in a saved file
 */
export function renderReport(
  report: Report,
  links: readonly { readonly href: string; readonly text: string }[] = [],
): string {
  const { workspace, title, subtitle, headline, figures, slices, worse, cost, next, foot } = report
  const nav = links.map(({ href, text }) => `<a href="${e(href)}">${e(text)}</a>`).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(title)}, ${e(workspace)}</title><style>${reportStyle}</style></head><body>
${nav && `<nav aria-label="This report">${nav}<span>Prints to one page of A4.</span></nav>`}
<main>
<header><div><h1>${e(title)}</h1><p class="sub">${e(subtitle)}</p></div><p class="sub">${e(workspace)}</p></header>
<p class="headline">${e(headline)}</p>
<section><h2>Figures</h2><table><thead><tr><th scope="col">What</th><th scope="col" class="n">Value</th><th scope="col" class="bar"><span hidden>Drawn</span></th><th scope="col">95 % interval</th><th scope="col" class="aim">Target</th></tr></thead><tbody>
${figures.map(figureRow).join('\n')}
</tbody></table></section>
<div class="two">
<section><h2>${e(slices.title)}</h2>${table(slices)}</section>
<section><h2>What got worse</h2>${list(worse.lines, worse.none)}</section>
<section><h2>Cost</h2><dl>${cost.map(({ label, value, note }) => `<div><dt>${e(label)}</dt><dd>${e(value)}${note && `<span>${e(note)}</span>`}</dd></div>`).join('')}</dl></section>
<section><h2>Next steps</h2><ol>${next.map((line) => `<li>${e(line)}</li>`).join('')}</ol></section>
</div>
<p class="foot">${e(foot)}</p>
</main></body></html>
`
}

function figureRow({ label, value, interval, target, tone, bar }: ReportFigure): string {
  return `<tr><th scope="row">${e(label)}</th><td class="n"><b class="${tone}">${e(value)}</b></td><td class="bar">${bar ? drawBar(bar) : ''}</td><td>${e(interval)}</td><td class="aim ${tone}">${e(target)}</td></tr>`
}

/** The interval as a band with the value on it, on a scale of 0 to 1. */
function drawBar({ value, low, high }: NonNullable<ReportFigure['bar']>): string {
  const at = (share: number): string => (100 * Math.min(1, Math.max(0, share))).toFixed(1)
  const width = Math.max(0.8, 100 * (Math.min(1, high) - Math.max(0, low))).toFixed(1)
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="4.5" width="100" height="1" fill="#dcdfdd"/><rect x="${at(low)}" y="2" width="${width}" height="6" fill="#d7ebe6"/><rect x="${at(value)}" y="0" width="1.2" height="10" fill="#0f6b5c"/></svg>`
}

function table({ head, rows, none }: ReportTable): string {
  if (rows.length === 0) return `<p class="note">${e(none)}</p>`
  const cell = (tag: 'td' | 'th', text: string, index: number): string =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''}${index > 0 ? ' class="n"' : ''}>${e(text)}</${tag}>`
  const line = (tag: 'td' | 'th', cells: readonly string[]): string =>
    `<tr>${cells.map((text, index) => cell(tag, text, index)).join('')}</tr>`
  return `<table><thead>${line('th', head)}</thead><tbody>${rows.map((row) => line('td', row)).join('')}</tbody></table>`
}

const list = (lines: readonly string[], none: string): string =>
  lines.length === 0
    ? `<p class="note">${e(none)}</p>`
    : `<ul>${lines.map((line) => `<li>${e(line)}</li>`).join('')}</ul>`
