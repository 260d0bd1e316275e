import { escapeHtml } from '../feed/escape-html'
import { storageToHtml } from './storage-to-html'

/** A page as a document of its own: title, the way to it, text. */
export function renderPage(title: string, path: readonly string[], storage: string): string {
  const way = path.length === 0 ? '' : `<p>${escapeHtml(path.join(' › '))}</p>`
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title></head>`,
    `<body><h1>${escapeHtml(title)}</h1>${way}<div>${storageToHtml(storage)}</div></body></html>`,
  ].join('')
}
