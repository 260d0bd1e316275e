import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { ExportDocument } from './export-document'
import { renderDocx } from './docx/render-docx'
import { renderPdf } from './pdf/render-pdf'
import { renderMarkdown } from './render-markdown'
import { toBlocks } from './to-blocks'

const text = `Unused leave **carries over** until 31 March [1]. It ends in May. Żółć 漢字 & <b>x</b> [1, 2].

- first [2]
- second

| Office | Days |
|---|---|
| Graz [1] | 27 |`
const claim = 'It ends in May'
const start = text.indexOf(claim)

const document: ExportDocument = {
  title: 'Does leave carry over?',
  byline: 'Asked on 3 March 2026',
  sections: [
    {
      heading: 'First',
      text,
      isMarkdown: true,
      marks: [{ start, end: start + claim.length, words: 'no source' }],
      remarks: [],
    },
    {
      heading: 'Second',
      text: '',
      isMarkdown: true,
      marks: [],
      remarks: ['1 sentence withheld: no source carries it.'],
    },
  ],
  notes: [
    {
      number: 1,
      label: 'Leave policy, page 3, revision 2 of 1 March 2026',
      quote: 'Unused days [all] carry over.',
      href: 'http://localhost/documents/d?revision=r&start=1&end=9#page=3',
    },
    { number: 2, label: 'This source was deleted, or is no longer open to you.', quote: null, href: null },
  ],
}

test('Markdown has real footnotes, keeps the mark, and links to the passage', () => {
  const written = renderMarkdown(document)
  expect(written).toContain('**carries over** until 31 March.[^1] It ends in May *\\[no source\\]*.')
  expect(written).toContain(
    '[^1]: [Leave policy, page 3, revision 2 of 1 March 2026](http://localhost/documents/d?revision=r&start=1&end=9#page=3): “Unused days \\[all\\] carry over.”',
  )
  expect(written).toContain('[^2]: This source was deleted, or is no longer open to you.\n')
  expect(written).toContain('> 1 sentence withheld')
})

test('a mark survives an entity in its paragraph', () => {
  const odd = 'Terms &amp; more. Leave ends in May.'
  const at = odd.indexOf('Leave')
  const section = {
    heading: null,
    text: odd,
    isMarkdown: true,
    marks: [{ start: at, end: at + 17, words: 'no source' }],
    remarks: [],
  }
  const [block] = toBlocks(section, 0)
  const runs = block && 'runs' in block ? block.runs : []
  expect(runs.filter((run) => run.isMarked).map((run) => run.text)).toEqual(['Leave ends in May'])
  expect(runs.map((run) => run.text).join('')).toBe('Terms & more. Leave ends in May [no source].')
})

test('a pasted text keeps its signs in Markdown: they are not its own markup', () => {
  const pasted = {
    ...document,
    sections: [{ heading: null, text: '# 1 * 2 [1]\n- a_b', isMarkdown: false, marks: [], remarks: [] }],
  }
  expect(renderMarkdown(pasted)).toContain('\\# 1 \\* 2[^1]\n\\- a\\_b')
})

test('the Word file is well-formed; a note that is referred to twice is one note; marks and links are there', () => {
  const files = unzipSync(renderDocx(document, new Date('2026-03-03T09:00:00Z')))
  for (const [name, bytes] of Object.entries(files)) {
    const parser = new SaxesParser({ xmlns: true, fileName: name })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(strFromU8(bytes)).close()
  }
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const body = read('word/document.xml')
  expect(body.match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1)
  expect(body.match(/NOTEREF _RefNote1 /g)).toHaveLength(2)
  expect(body).toMatch(/<w:u w:val="wave"[^>]*\/><\/w:rPr><w:t xml:space="preserve">It ends in May</)
  expect(body).toContain('[no source]')
  expect(body).toContain('Żółć 漢字 &amp; ')
  expect(read('word/footnotes.xml')).toContain('r:id="rId1"')
  expect(read('word/_rels/footnotes.xml.rels')).toContain('start=1&amp;end=9#page=3" TargetMode="External"')
})

test('the PDF has the text, its notes at the foot of the page, and their links', async () => {
  const bytes = await renderPdf(document)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const { items } = await page.getTextContent()
  const words = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s+/g, ' ')
  for (const wanted of [
    'Does leave carry over?',
    'carries over',
    '[no source]',
    'Żółć',
    'Leave policy, page 3',
    'sentence withheld',
    'Graz',
  ])
    expect(words).toContain(wanted)
  const links = (await page.getAnnotations()).filter((one: { url?: string }) =>
    one.url?.includes('/documents/d?revision=r'),
  )
  expect(links.length).toBeGreaterThan(0)
  await pdf.destroy()
})

test('a long text has many pages, and each note stands on the page that refers to it first', async () => {
  const paragraphs = Array.from(
    { length: 90 },
    (_, index) =>
      `Paragraph ${index} says that leave carries over until the end of March, at length and again [${index + 1}].`,
  )
  const notes = paragraphs.map((_, index) => ({
    number: index + 1,
    label: `Policy ${index}`,
    quote: 'Words of it.',
    href: null,
  }))
  const long = {
    ...document,
    sections: [{ heading: null, text: paragraphs.join('\n\n'), isMarkdown: true, marks: [], remarks: [] }],
    notes,
  }
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(await renderPdf(long)), verbosity: 0 }).promise
  expect(pdf.numPages).toBeGreaterThan(3)
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    const said = [...words.matchAll(/Paragraph (\d+) says/g)].map((match) => Number(match[1]))
    expect(said.every((index) => words.includes(`Policy ${index}`))).toBe(true)
  }
  await pdf.destroy()
})
