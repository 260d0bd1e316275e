import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { measureText } from './measure-text'
import { wrapRuns, type Fonts } from './wrap-runs'

async function embedFonts(): Promise<Fonts> {
  const pdf = await PDFDocument.create()
  return {
    regular: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    italic: await pdf.embedFont(StandardFonts.HelveticaOblique),
  }
}

test('no line is wider than the column, and no word is lost', async () => {
  const fonts = await embedFonts()
  const text = 'Take out the empty cell. Insert a CR2450 with the plus side up within 60 seconds, To AV We.'
  const lines = wrapRuns([{ text }, { text: ' Then stop.', bold: true }], fonts, 10, 120)
  for (const line of lines) {
    const last = line.at(-1)
    expect(last && last.x + measureText(last.font, last.text.trimEnd(), 10)).toBeLessThanOrEqual(120)
  }
  expect(
    lines
      .map((line) =>
        line
          .map((segment) => segment.text)
          .join('')
          .trim(),
      )
      .join(' '),
  ).toBe(`${text} Then stop.`)
})

test('a footnote mark follows its word without a space, as a superscript figure', async () => {
  const [line] = wrapRuns([{ text: 'of 2019.' }, { text: '', note: 1 }], await embedFonts(), 10, 200)
  expect(line?.map((segment) => segment.text).join('')).toBe('of 2019.¹')
})
