import { escapeHtml } from './escape-html'
import type { FeedEntry } from './read-feed'

/** An entry as a page of its own. Nothing in it is fetched or run: it is read like every other page. */
export function renderEntry(entry: FeedEntry): string {
  const date = isoDate(entry.date)
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escapeHtml(entry.title)}</title>`,
    date === null ? '' : `<meta name="date" content="${date}">`,
    `</head><body><h1>${escapeHtml(entry.title)}</h1><div>${entry.content}</div></body></html>`,
  ].join('')
}

/** `2026-03-10`, of the ways in which feeds write a moment; null for what is none. */
function isoDate(written: string | null): string | null {
  const at = written === null ? NaN : Date.parse(written)
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
}
