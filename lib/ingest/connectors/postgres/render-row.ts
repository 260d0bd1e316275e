import { escapeHtml } from '../feed/escape-html'
import type { PostgresConfig } from './config'
import type { Row } from './read-rows'

/** A row as a document of its own. A row without a text says its title alone. */
export function renderRow({ id, title, body }: Row, format: PostgresConfig['format']): string {
  const heading = title ?? id ?? ''
  if (format === 'markdown') return `# ${heading.replaceAll(/\s+/g, ' ')}\n\n${body ?? ''}\n`
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escapeHtml(heading)}</title></head>`,
    `<body><h1>${escapeHtml(heading)}</h1><div>${body ?? ''}</div></body></html>`,
  ].join('')
}
