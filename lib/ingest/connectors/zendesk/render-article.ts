import { escapeHtml } from '../feed/escape-html'
import type { Article } from './article'

/** An article as a page of its own. Nothing in it is fetched or run: it is read like every other page. */
export function renderArticle({ title, body, label_names: labels }: Article): string {
  const said = labels?.length ? `<p>Labels: ${escapeHtml(labels.join(', '))}</p>` : ''
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title></head>`,
    `<body><h1>${escapeHtml(title)}</h1><div>${body ?? ''}</div>${said}</body></html>`,
  ].join('')
}
