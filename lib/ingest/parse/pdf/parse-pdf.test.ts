import { readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib'
import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseLimits } from '../parsed-file'
import { parsePdf } from './parse-pdf'

const size = 10
const leading = 13

type Sheet = {
  page: PDFPage
  font: PDFFont
  bold: PDFFont
  /** Draws lines downwards from `y` points below the top; returns where the next one would stand. */
  lines: (x: number, y: number, texts: readonly string[], options?: { bold?: boolean; size?: number }) => number
}

async function makePdf(...draw: ((sheet: Sheet) => void)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  for (const drawPage of draw) {
    const page = pdf.addPage([595, 842])
    const lines: Sheet['lines'] = (x, y, texts, options = {}) => {
      for (const [index, text] of texts.entries())
        page.drawText(text, {
          x,
          y: 842 - y - index * leading,
          size: options.size ?? size,
          font: options.bold ? bold : font,
        })
      return y + texts.length * leading
    }
    drawPage({ page, font, bold, lines })
  }
  return pdf.save()
}

async function read(bytes: Uint8Array): Promise<string[]> {
  const parsed = await parsePdf({ bytes, fileName: 'x.pdf', mediaType: mediaTypes.pdf, limits: parseLimits })
  return parsed.blocks.map((block) => `${block.kind}: ${parsed.text.slice(block.charStart, block.charEnd)}`)
}

const sample = (name: string): Promise<string[]> =>
  readFile(`samples/files/${name}`).then((bytes) => read(new Uint8Array(bytes)))

const left = [
  'The first column tells how the cold room is',
  'cooled, who opens it in the morning, and what',
  'happens to the goods when the door stays open',
  'for longer than the ten minutes that are allowed.',
]
const right = [
  'The second column is about the vans, which are',
  'loaded before dawn and must be cold before the',
  'first pallet is put in, as every driver has been',
  'told more than once by the people of the depot.',
]

test('two columns of text on the same baselines are read one after the other', async () => {
  const bytes = await makePdf(({ lines }) => {
    lines(60, 80, ['A title that goes over both of the columns of this page'], { size: 16, bold: true })
    lines(60, 120, left)
    lines(310, 120, right)
  })
  expect(await read(bytes)).toEqual([
    'heading: A title that goes over both of the columns of this page',
    `paragraph: ${left.join(' ')}`,
    `paragraph: ${right.join(' ')}`,
  ])
})

test('a ruled table in one column does not mix with the text beside it', async () => {
  const bytes = await makePdf(({ lines }) => {
    lines(60, 100, ['Key data'], { size: 13, bold: true })
    for (const [index, row] of [
      ['Property', 'Value'],
      ['Interval', '10 s to 24 h'],
      ['Battery', 'CR2450'],
      ['Weight', '46 g'],
    ].entries()) {
      lines(60, 122 + index * 17, [row[0] as string], { bold: index === 0 })
      lines(150, 122 + index * 17, [row[1] as string], { bold: index === 0 })
    }
    lines(310, 100, right)
    lines(310, 100 + leading * 5, left)
  })
  expect(await read(bytes)).toEqual([
    'heading: Key data',
    'table-row: Property: Interval; Value: 10 s to 24 h',
    'table-row: Property: Battery; Value: CR2450',
    'table-row: Property: Weight; Value: 46 g',
    `paragraph: ${right.join(' ')}`,
    `paragraph: ${left.join(' ')}`,
  ])
})

test('a wide table between columns is read row by row, and the columns above and below it are not', async () => {
  const bytes = await makePdf(({ lines }) => {
    lines(60, 100, left)
    lines(310, 103, right)
    for (const [index, row] of [
      'Code Cause Step Days',
      'E01 battery replace 14',
      'E02 memory restart 2',
      'E03 sensor return 9',
    ].entries())
      for (const [column, text] of row.split(' ').entries())
        lines(60 + column * 125, 200 + index * 16, [text], { bold: index === 0 })
    lines(60, 300, right)
    lines(310, 304, left)
  })
  expect(await read(bytes)).toEqual([
    `paragraph: ${left.join(' ')}`,
    `paragraph: ${right.join(' ')}`,
    'table-row: Code: E01; Cause: battery; Step: replace; Days: 14',
    'table-row: Code: E02; Cause: memory; Step: restart; Days: 2',
    'table-row: Code: E03; Cause: sensor; Step: return; Days: 9',
    `paragraph: ${right.join(' ')}`,
    `paragraph: ${left.join(' ')}`,
  ])
})

test('a table of long cells stays a table, and wrapped cells stay in their row', async () => {
  const bytes = await makePdf(({ lines }) => {
    let y = lines(60, 100, ['What you see'], { bold: true })
    lines(310, 100, ['What to do'], { bold: true })
    for (let row = 0; row < 4; row++) {
      lines(60, y + 6, left.slice(0, 2 + (row % 2)))
      lines(310, y + 6, right.slice(0, 3 - (row % 2)))
      y += 3 * leading + 6
    }
  })
  const rows = await read(bytes)
  expect(rows).toHaveLength(4)
  expect(rows[0]).toBe(
    `table-row: What you see: ${left.slice(0, 2).join(' ')}; What to do: ${right.slice(0, 3).join(' ')}`,
  )
})

test('a table without padding joins the lines that leave its first column empty', async () => {
  const bytes = await makePdf(({ lines }) => {
    lines(60, 100, ['Operator', 'Registered', '', 'Engine'])
    lines(200, 100, ['Cold Air Ltd', 'in the county of', 'Kent', 'two'])
  })
  expect(await read(bytes)).toEqual([
    'table-row: Operator | Cold Air Ltd',
    'table-row: Registered | in the county of Kent',
    'table-row: Engine | two',
  ])
})

test('each line of a cell keeps its own box, for the mark in the viewer', async () => {
  const bytes = await makePdf(({ lines }) => {
    lines(60, 100, ['Name'], { bold: true })
    lines(200, 100, ['Rule'], { bold: true })
    lines(60, 120, ['Leave'])
    lines(200, 120, ['carried over', 'until March'])
  })
  const parsed = await parsePdf({ bytes, fileName: 'x.pdf', mediaType: mediaTypes.pdf, limits: parseLimits })
  const [block] = parsed.blocks
  const shown = block?.lines?.map((line) => [parsed.text.slice(line.charStart, line.charEnd), Math.round(line.x)])
  expect(shown).toEqual([
    ['Leave', 60],
    ['carried over', 200],
    ['until March', 200],
  ])
})

test('running heads and feet of a short document are dropped, what stands once is not', async () => {
  const bytes = await makePdf(
    ({ lines }) => {
      lines(60, 40, ['Norrvane Leave Policy'], { size: 8 })
      lines(60, 100, left)
      lines(60, 800, ['People Team, version 3.1'], { size: 8 })
      lines(480, 800, ['Page 1 of 2'], { size: 8 })
    },
    ({ lines }) => {
      lines(60, 40, ['Norrvane Leave Policy'], { size: 8 })
      lines(60, 80, ['A line near the top that stands once.'])
      lines(60, 800, ['People Team, version 3.1'], { size: 8 })
      lines(480, 800, ['Page 2 of 2'], { size: 8 })
    },
  )
  expect(await read(bytes)).toEqual([
    `paragraph: ${left.join(' ')}`,
    'paragraph: A line near the top that stands once.',
  ])
})

test('a term in bold that begins a paragraph is no heading; a bold line on its own is one', async () => {
  const bytes = await makePdf(({ lines, bold }) => {
    lines(60, 80, ['Storage'], { bold: true })
    lines(60, 110, ['Pharmacy and hospital.'], { bold: true })
    lines(62.8 + bold.widthOfTextAtSize('Pharmacy and hospital.', size), 110, ['Vaccine fridges'])
    lines(60, 110 + leading, ['between two and eight degrees, as the maker asks.'])
  })
  expect(await read(bytes)).toEqual([
    'heading: Storage',
    'paragraph: Pharmacy and hospital. Vaccine fridges between two and eight degrees, as the maker asks.',
  ])
})

test('a paragraph that is set larger than the rest is no heading', async () => {
  const summary = [
    'The pilot said he used too much rudder during takeoff,',
    'and the right wing was caught in the high brush that',
    'stands beside the strip. Nobody was hurt.',
  ]
  const bytes = await makePdf(({ lines }) => {
    lines(60, 80, ['Analysis'], { size: 16 })
    lines(60, 110, summary, { size: 12 })
    lines(60, 180, [...left, ...right, ...left])
  })
  const blocks = await read(bytes)
  expect(blocks.slice(0, 2)).toEqual(['heading: Analysis', `paragraph: ${summary.join(' ')}`])
})

test('the datasheet reads column by column', async () => {
  const blocks = await sample('products/boreal-datasheet.pdf')
  expect(blocks).toEqual(
    expect.arrayContaining([
      'heading: Highlights',
      'list-item: • Accuracy of ±0.2 °C in the main range (Boreal 40)',
      'table-row: Property: Interval; Value: 10 s to 24 h',
      'table-row: Item number: BOR-80-CRY; Product: Boreal 80',
    ]),
  )
  expect(blocks.join('\n')).toContain('We recommend calibration every 12 months.')
  expect(blocks.join('\n')).not.toMatch(/Page \d|Norrvane Instruments Boreal/)
})

test.each([
  ['products/boreal-manual.pdf', ['Accuracy in the main range', '±0.3 °C (-20 to +40 °C)']],
  [
    'products/boreal-manual.pdf',
    ['Humidity stays at 100 %', 'Condensation on the sensor', 'Let it dry for 24 hours at room temperature'],
  ],
  [
    'customers/service-level-agreement.pdf',
    ['Severity: 1;', 'Service down, or alarms not sent', 'Premium: 30 minutes', 'Standard: 60 minutes'],
  ],
])('in %s one row holds %j', async (name, cells) => {
  const blocks = await sample(name)
  expect(blocks.filter((block) => cells.every((cell) => block.includes(cell)))).toHaveLength(1)
})

test('pages that hold no more than a number or a stamp are pictures; a few words on many pages are text', async () => {
  const stamp = (text: string) => (sheet: Sheet) => void sheet.lines(60, 400, [text])
  await expect(read(await makePdf(stamp('17'), stamp('Copy'), stamp('19 a')))).rejects.toMatchObject({
    code: 'document_no_text',
  })
  const words = ['Welcome', 'Agenda', 'Pumps', 'Valves', 'Prices', 'Partners', 'Contact']
  expect(await read(await makePdf(...words.map(stamp)))).not.toEqual([])
})
