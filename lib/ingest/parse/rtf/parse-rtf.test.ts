import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseSource, shapeOf } from '../testing/parse-source'

const parse = async (body: string) => shapeOf(await parseSource(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, mediaTypes.rtf))

test('headings by style, lists by their marks, tables with headings, notes at the end', async () => {
  const row = (head: string, ...cells: string[]): string =>
    `\\trowd${head}\\cellx1000\\cellx2000\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `
  expect(
    await parse(
      `{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s1 heading 1;}{\\s2 Normal;}}{\\info{\\title Not text}}
\\pard\\s1 Leave\\par\\pard Carry {\\b over}{\\footnote until March}.\\par{\\listtext 1.\\tab}ask\\par{\\listtext\\'b7\\tab}wait\\par
${row('\\trhdr', 'Days', 'Rule')}${row('', '5', 'carry')}\\pard After.\\par`,
    ),
  ).toEqual([
    'heading: Leave',
    'paragraph: Carry over.',
    'list-item: 1. ask',
    'list-item: - wait',
    'table-row: Days: 5; Rule: carry',
    'paragraph: After.',
    'paragraph: Note: until March',
  ])
})

test('text in code pages and in Unicode with its fallback; hidden text, deleted text, pictures and fields as shown', async () => {
  expect(
    await parse(
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}Gr\\'f6\\'dfe \\'80 \\u8364? {\\uc2\\u955 ??} {\\f1 \\'c4\\'e0} {\\f2 \\'93\\'fa}{\\v hidden}{\\deleted gone}{\\pict 89504e47}{\\field{\\*\\fldinst HYPERLINK \"http://x.test\"}{\\fldrslt the link}}\\par",
    ),
  ).toEqual(['paragraph: Größe € € λ Да 日the link'])
})

test('groups that never close, and thousands of them, are read without using up the stack', async () => {
  expect(await parse(`${'{'.repeat(3000)}deep\\par`)).toEqual(['paragraph: deep'])
  await expect(parse('{'.repeat(50_000))).rejects.toMatchObject({ code: 'document_broken' })
})
