import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { makeZip, parseSource, shapeOf } from '../testing/parse-source'

const spaces = ['office', 'text', 'table', 'style', 'presentation']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')
const make = (mediaType: string, body: string, styles = '', extra: Record<string, string> = {}): Uint8Array =>
  makeZip({
    mimetype: mediaType,
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    ...extra,
  })
const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`

test('an ODT keeps headings, lists with their marks, tables, notes and comments; deleted text is gone', async () => {
  const styles =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
  const body = `<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>deleted words</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:h text:outline-level="1">Leave</text:h>
    <text:p>Carry<text:s text:c="2"/>over<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>until March</text:p></text:note-body></text:note><office:annotation><dc:creator>Ada</dc:creator><text:p>really?</text:p></office:annotation>.</text:p>
    <text:list text:style-name="L1"><text:list-item><text:p>ask</text:p><text:list><text:list-item><text:p>in writing</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>wait</text:p></text:list-item></text:list>
    <table:table><table:table-header-rows>${row(cell('Days'), cell('Rule'))}</table:table-header-rows>${row(cell('5'), cell('carry'))}</table:table></office:text>`
  expect(shapeOf(await parseSource(make(mediaTypes.odt, body, styles), mediaTypes.odt, 'a.odt'))).toEqual([
    'heading: Leave',
    'paragraph: Carry over[1].',
    'list-item: 1. ask',
    'list-item: - in writing',
    'list-item: 2. wait',
    'table-row: Days: 5; Rule: carry',
    'paragraph: [1] until March',
    'paragraph: Comment by Ada: really?',
  ])
})

test('an ODS keeps shown values, repeats and merges; empty rows to the end of the sheet cost nothing; a hidden sheet is left out', async () => {
  const styles = '<style:style style:name="off"><style:table-properties table:display="false"/></style:style>'
  const sheet = `${row(cell('Plan'), cell('Seats'), cell('Price'))}${row(cell('Pro', 'table:number-rows-spanned="2"'), cell('10', 'table:number-columns-repeated="2"'))}${row('<table:covered-table-cell/>', cell('20'), cell('15'))}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
  const body = `<office:spreadsheet><table:table table:name="Plans">${sheet}</table:table><table:table table:name="Old" table:style-name="off">${row(cell('hidden'))}</table:table></office:spreadsheet>`
  const parsed = await parseSource(make(mediaTypes.ods, body, styles), mediaTypes.ods, 'a.ods')
  expect(shapeOf(parsed)).toEqual([
    'heading: Plans',
    'table-row: Plan: Pro; Seats: 10; Price: 10',
    'table-row: Plan: Pro; Seats: 20; Price: 15',
  ])
  expect(parsed.warnings).toHaveLength(1)
})

test('an ODP has one section per slide with its notes', async () => {
  const frame = (text: string, attributes = ''): string =>
    `<draw:frame ${attributes}><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`
  const body = `<office:presentation><draw:page>${frame('Partners', 'presentation:class="title"')}${frame('We pay them.')}<presentation:notes>${frame('Smile.')}</presentation:notes></draw:page></office:presentation>`
  expect(shapeOf(await parseSource(make(mediaTypes.odp, body), mediaTypes.odp, 'a.odp'))).toEqual([
    'heading: Partners',
    'paragraph: We pay them.',
    'paragraph: Notes: Smile.',
  ])
})

test('a file with a password and one of another kind get their own codes', async () => {
  const locked = make(mediaTypes.odt, '<office:text/>', '', {
    'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
  })
  await expect(parseSource(locked, mediaTypes.odt, 'a.odt')).rejects.toMatchObject({ code: 'document_encrypted' })
  const sheet = make(mediaTypes.ods, '<office:spreadsheet/>')
  await expect(parseSource(sheet, mediaTypes.odt, 'a.odt')).rejects.toMatchObject({ code: 'file_type_mismatch' })
})
