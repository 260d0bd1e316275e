import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { makeWorkbook } from '../testing/make-workbook'
import { makeRelations, parseSource, shapeOf } from '../testing/parse-source'

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
const parse = (source: Uint8Array) => parseSource(source, mediaTypes.xlsx, 'book.xlsx')

test('each row says its headings, with strings, numbers and dates as they are shown', async () => {
  const xml = `<sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'Since')}${text('C1', 'Price')}${text('D1', 'Share')}</row>
    <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46082</v></c><c r="C2" s="2"><v>1204.5</v></c><c r="D2" s="3"><f>1/4</f><v>0.25</v></c></row>
    <row r="3">${text('A3', 'Valve')}<c r="C3"><v>0.30000000000000004</v></c><c r="D3" t="b"><v>1</v></c></row></sheetData>`
  const parsed = await parse(makeWorkbook([{ name: 'Prices', xml }]))
  expect(shapeOf(parsed)).toEqual([
    'heading: Prices',
    'table-row: Part: Pump; Since: 3/1/2026; Price: 1,204.50 €; Share: 25%',
    'table-row: Part: Valve; Price: 0.3; Share: TRUE',
  ])
  expect(parsed.title).toBeNull()
})

test('tables apart on one sheet keep their own headings, and merged headings are told in both rows', async () => {
  const xml = `<sheetData>
    <row r="1">${text('A1', 'Room')}${text('B1', 'Rent')}${text('E1', 'Year')}${text('F1', 'Ducks')}</row>
    <row r="2">${text('A2', 'Hall')}${text('B2', '900')}${text('E2', '2024')}${text('F2', '310')}</row>
    <row r="5">${text('B5', 'Sales')}</row><row r="6">${text('A6', 'Region')}${text('B6', 'Old')}${text('C6', 'New')}</row>
    <row r="7">${text('A7', 'North')}${text('B7', '1')}${text('C7', '2')}</row></sheetData>
    <mergeCells><mergeCell ref="B5:C5"/></mergeCells>`
  expect(shapeOf(await parse(makeWorkbook([{ name: 'A', xml }])))).toEqual([
    'heading: A',
    'table-row: Room: Hall; Rent: 900',
    'table-row: Year: 2024; Ducks: 310',
    'table-row: Region: North; Sales Old: 1; Sales New: 2',
  ])
})

test('a hidden sheet is left out with a warning, and comments are told with their cell', async () => {
  const cell = (value: string): string => `<sheetData><row r="1">${text('A1', value)}</row></sheetData>`
  const comments = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ada</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Ada:</t></r><r><t> ask first</t></r></text></comment></commentList></comments>`
  const parsed = await parse(
    makeWorkbook(
      [
        { name: 'Open', xml: cell('shown words') },
        { name: 'Secret', state: 'veryHidden', xml: cell('hidden words') },
      ],
      {
        'xl/worksheets/_rels/sheet0.xml.rels': makeRelations([['c', 'comments', '../comments1.xml']]),
        'xl/comments1.xml': comments,
      },
    ),
  )
  expect(shapeOf(parsed)).toEqual([
    'heading: Open',
    'table-row: shown words',
    'paragraph: Comment on A1 by author Ada: ask first',
  ])
  expect(parsed.warnings).toEqual(['The sheet "Secret" is hidden in this workbook. It was left out.'])
})

test('a chart gives its title and the values it was drawn from', async () => {
  const points = (values: readonly string[]): string =>
    values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('')
  const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><a:t>Ducks by year</a:t></c:title><c:plotArea><c:barChart><c:ser><c:tx>${points(['Wild'])}</c:tx><c:cat>${points(['2023', '2024'])}</c:cat><c:val>${points(['7', '9'])}</c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`
  const source = makeWorkbook([{ name: 'S', xml: '<sheetData/>' }], {
    'xl/worksheets/_rels/sheet0.xml.rels': makeRelations([['d', 'drawing', '../drawings/drawing1.xml']]),
    'xl/drawings/_rels/drawing1.xml.rels': makeRelations([['c', 'chart', '../charts/chart1.xml']]),
    'xl/charts/chart1.xml': chart,
  })
  expect(shapeOf(await parse(source))).toEqual([
    'heading: S',
    'caption: Ducks by year',
    'caption: Bar chart',
    'table-row: 2023; Wild: 7',
    'table-row: 2024; Wild: 9',
  ])
})

test('a file that says the first cell is in the last of a million rows costs nothing', async () => {
  const xml = `<sheetData><row r="1048576">${text('XFD1048576', 'far away')}</row></sheetData>`
  expect(shapeOf(await parse(makeWorkbook([{ name: 'A', xml }])))).toEqual(['heading: A', 'table-row: far away'])
})
