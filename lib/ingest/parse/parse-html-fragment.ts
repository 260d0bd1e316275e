import { parseHTML } from 'linkedom'
import { addElement } from './add-element'
import type { DocumentBuilder } from './document-builder'

/** HTML inside Markdown: its text and tables, without scripts and styles. */
export function parseHtmlFragment(builder: DocumentBuilder, html: string): void {
  if (!/[^\s<>]/.test(html.replaceAll(/<!--[\s\S]*?-->/g, ''))) return
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  addElement(builder, document.body)
}
