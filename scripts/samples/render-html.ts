import type { Block, Run } from './block'
import { company } from './company'
import type { SampleMeta } from './sample-source'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const inline = (runs: Run[]): string =>
  runs
    .map((run) => {
      if (run.note !== undefined) return `<sup><a href="#note-${run.note}">${run.note}</a></sup>`
      const text = escape(run.text)
      if (run.bold) return `<strong>${text}</strong>`
      return run.italic ? `<em>${text}</em>` : text
    })
    .join('')

const cells = (row: Run[][], tag: 'td' | 'th') => row.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')

function element(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.runs)}</h${block.level}>`
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`
    case 'item':
      return `<li>${inline(block.runs)}</li>`
    case 'table': {
      const rows = block.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')
      return `<table>\n<thead><tr>${cells(block.header, 'th')}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`
    }
    case 'note':
      return `<p id="note-${block.number}" class="footnote">${block.number}. ${inline(block.runs)}</p>`
    default:
      return block.value
  }
}

function body(blocks: Block[]): string {
  return blocks
    .map((block, index) => {
      if (block.kind !== 'item') return element(block)
      const tag = block.ordered ? 'ol' : 'ul'
      const opens = blocks[index - 1]?.kind !== 'item' ? `<${tag}>\n` : ''
      const closes = blocks[index + 1]?.kind !== 'item' ? `\n</${tag}>` : ''
      return `${opens}${element(block)}${closes}`
    })
    .join('\n')
}

/** A whole page as an intranet or a web site serves it: the document in `main`, and boilerplate around it that a parser must leave out. */
export function renderHtml(meta: SampleMeta, blocks: Block[]): string {
  return `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<title>${escape(meta.title)} | ${company.name}</title>
<meta name="author" content="${escape(meta.owner)}">
<meta name="date" content="${meta.date}">
<style>body{font-family:sans-serif;max-width:60rem;margin:auto}nav a{margin-right:1rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem}.footnote{font-size:.85rem}</style>
</head>
<body>
<header><a href="/">${company.name}</a></header>
<nav aria-label="Main"><a href="/products">Products</a><a href="/support">Support</a><a href="/company">Company</a><a href="/careers">Careers</a><a href="/search">Search</a></nav>
<div class="cookie-banner">We use only the cookies this site needs. <button type="button">Understood</button></div>
<main>
<article>
<h1>${escape(meta.title)}</h1>
${body(blocks)}
</article>
</main>
<aside><h2>Read next</h2><ul><li><a href="/news">News from Norrvane</a></li><li><a href="/events">Trade fairs</a></li></ul></aside>
<footer><p>© ${company.legal} · <a href="/imprint">Imprint</a> · <a href="/privacy">Privacy</a> · Last change ${meta.date}</p></footer>
</body>
</html>
`
}
