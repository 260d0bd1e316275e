import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import type { ParsedDocument } from '@/lib/domain/document'
import { mediaTypes } from '../media-types'
import { makeRelations, makeZip, parseSource } from '../testing/parse-source'
import { makeWorkbook } from '../testing/make-workbook'
import { compareReadings } from './compare-readings'
import { countDrawnCharacters } from './count-drawn-characters'
import { describeCount } from './describe-count'
import { cutElements } from './cut-elements'
import { emptyReading, stripTags } from './second-reading'

const prose = (topic: string): string =>
  `The ${topic} is looked at every spring by two people who write down what they find and sign it before they leave the yard for good`
const counted = (parsed: ParsedDocument) => parsed.report?.counted

const word = (body: string): Uint8Array =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
const paragraph = (text: string, run = ''): string => `<w:p><w:r>${run}<w:t>${text}</w:t></w:r></w:p>`

const slides = (shapes: readonly string[]): Uint8Array =>
  makeZip({
    'ppt/presentation.xml': `<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldIdLst>${shapes.map((_, i) => `<p:sldId id="${i}" r:id="r${i}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': makeRelations(
      shapes.map((_, i) => [`r${i}`, 'slide', `slides/slide${i + 1}.xml`] as const),
    ),
    ...Object.fromEntries(
      shapes.map((shape, i) => [
        `ppt/slides/slide${i + 1}.xml`,
        `<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree>${shape}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
  })
const shape = (text: string): string => `<p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

test('words are counted as often as they occur, whatever their order; what the index adds counts for nothing', () => {
  const segments = [
    { part: 'slide 1', text: 'Pump, pump and valve' },
    { part: 'slide 2', text: 'Über 20 Rohre' },
  ]
  expect(compareReadings({ ...emptyReading, segments }, 'valve PUMP and more and more über 20')).toMatchObject({
    words: { inFile: 7, inIndex: 5 },
    gaps: [
      { part: 'slide 1', words: 4, missing: 1, sample: 'Pump, pump and valve' },
      { part: 'slide 2', words: 3, missing: 1, sample: 'Über 20 Rohre' },
    ],
  })
})

test('a text that the index cuts into words in another way lacks nothing', () => {
  const segments = [{ part: 'the text', text: 'see www . example . com / a-b 漢字です' }]
  expect(compareReadings({ ...emptyReading, segments }, 'see www.example.com/ab 漢字です').gaps).toEqual([])
})

test('a Word file that is read whole scores all; deleted and hidden words and second forms are not missed', async () => {
  const parsed = await parseSource(
    word(
      paragraph(prose('pump')) +
        `<w:p><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>` +
        paragraph('unseen words', '<w:rPr><w:vanish/></w:rPr>'),
    ),
    mediaTypes.docx,
  )
  expect(counted(parsed)?.words.inFile).toBe(counted(parsed)?.words.inIndex)
  expect(parsed.warnings).toEqual([])
})

test('planted: words of a Word file in a place that the reader does not know', async () => {
  const hidden = `<w:p><w:object><w:futureFrame>${paragraph(prose('crane'))}</w:futureFrame></w:object></w:p>`
  const parsed = await parseSource(word(paragraph(prose('pump')) + hidden), mediaTypes.docx)
  expect(parsed.text).not.toContain('crane')
  expect(counted(parsed)?.gaps[0]).toMatchObject({
    part: 'the text',
    sample: expect.stringContaining('The crane') as string,
  })
  expect(parsed.warnings).toEqual([
    expect.stringMatching(/words in the file did not reach the index\. Look at the text: “The crane/),
  ])
  expect(parsed.coverage).toBeLessThan(0.9)
})

test('planted: a slide with a picture and nothing else, and one whose words stand in an unknown frame', async () => {
  const frame = `<p:futureFrame><a:p><a:r><a:t>${prose('mast')}</a:t></a:r></a:p></p:futureFrame>`
  const parsed = await parseSource(slides([shape(prose('sail')), '<p:pic></p:pic>', frame]), mediaTypes.pptx)
  expect(counted(parsed)).toMatchObject({ pictures: 1, pictureOnly: ['slide 2'] })
  expect(parsed.warnings).toEqual([
    expect.stringContaining('Look at slide 3: “The mast') as string,
    'Slide 2 shows a picture and no text; what is on it was not read.',
  ])
})

test('numbers and dates of a workbook look otherwise than they are kept and are not missed; words are', async () => {
  const rows = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Price</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>12.5</v></c></row></sheetData>`
  const parsed = await parseSource(makeWorkbook([{ name: 'Parts', xml: rows }]), mediaTypes.xlsx)
  expect(counted(parsed)?.words).toEqual({ inFile: 3, inIndex: 3 })
})

test('Markdown and pages: marks, link targets, numbers of lists and what is hidden are no words', async () => {
  const source = `---\ntitle: T\n---\n1. See [the plan](https://x.test/(a)/b)\n1. And this\n\n<div style="display:none">secret orders to a machine</div>\n\n${prose('boat')}`
  const parsed = await parseSource(source, mediaTypes.markdown)
  expect(counted(parsed)?.gaps).toEqual([])
  const page = `<html><head><title>T</title><style>.a { color: red }</style></head><body><nav>Home</nav><p>${prose('boat')}</p><script>let x</script></body></html>`
  expect(counted(await parseSource(page, mediaTypes.html))?.gaps).toEqual([])
})

test('the characters that a PDF draws are counted without reading it', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  for (const [i, text] of ['Seven', 'words (and)', 'brackets) stand', 'on this page.'].entries())
    page.drawText(text, { x: 40, y: 700 - i * 20, size: 12, font })
  expect(countDrawnCharacters(await pdf.save())).toBe('Sevenwords(and)brackets)standonthispage.'.length)
  expect(countDrawnCharacters(new Uint8Array(Buffer.from('stream endstream no PDF')))).toBe(0)
})

test.each([
  [{ inFile: 1000, inIndex: 985 }, 0],
  [{ inFile: 1000, inIndex: 970 }, 1],
  [{ inFile: 100_000, inIndex: 99_970 }, 1],
  [{ inFile: 30, inIndex: 15 }, 0],
])('%o: %i sentences', (words, sentences) => {
  const missing = words.inFile - words.inIndex
  const gaps = [{ part: 'slide 4', words: words.inFile === 100_000 ? 40 : words.inFile, missing, sample: 'S' }]
  const found = describeCount({ words, gaps, tables: 0, pictures: 0, pictureOnly: [] }, mediaTypes.pptx)
  expect(found).toHaveLength(sentences)
})

test('markup that never ends is walked once', () => {
  const hostile = `${'<form>'.repeat(200_000)}${'<!--'.repeat(200_000)}${'<'.repeat(200_000)}end`
  const before = performance.now()
  expect(cutElements(hostile, (name) => name === 'form').endsWith('end')).toBe(true)
  expect(stripTags(hostile).endsWith('end')).toBe(true)
  expect(performance.now() - before).toBeLessThan(5000)
  expect(cutElements('a<HEAD><p>b</p></header>c</Head>d<br>e', (name) => name === 'head')).toBe('a d<br>e')
})
