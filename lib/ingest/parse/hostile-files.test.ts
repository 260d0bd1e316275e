import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { formats } from '@/lib/domain/formats'
import { mediaTypes } from './media-types'
import { makeWorkbook } from './testing/make-workbook'
import { makeRelations, makeZip, parseSource, shapeOf } from './testing/parse-source'

const main: Readonly<Record<string, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
  odt: 'content.xml',
  ods: 'content.xml',
  odp: 'content.xml',
  epub: 'META-INF/container.xml',
}
const zipped = Object.entries(formats).filter(([, { container }]) => container === 'zip')

test('every zipped format is in this test', () => {
  expect(zipped.map(([key]) => key).sort()).toEqual(Object.keys(main).sort())
})

test.each(zipped)(
  '%s: a bomb is refused before it is unpacked, a plain zip is told what it is',
  async (key, format) => {
    const name = `a.${format.extensions[0]}`
    const bomb = zipSync({ [main[key] ?? '']: new Uint8Array(60 * 1024 * 1024) }, { level: 1 })
    await expect(parseSource(bomb, format.mediaType, name)).rejects.toMatchObject({ code: 'document_inflates' })
    await expect(parseSource(makeZip({ 'a.txt': 'x' }), format.mediaType, name)).rejects.toMatchObject({
      code: 'file_type_mismatch',
    })
  },
)

test.each(zipped)('%s: a cut-off file and one that is no XML inside are damaged', async (key, format) => {
  const whole = makeZip({ [main[key] ?? '']: '<broken' })
  await expect(parseSource(whole, format.mediaType)).rejects.toMatchObject({ code: 'document_broken' })
  const cut = whole.subarray(0, whole.length - 30)
  await expect(parseSource(cut, format.mediaType)).rejects.toMatchObject({ code: 'document_broken' })
})

test('a zip directory that lies about a size gets no more than it declared', async () => {
  const bytes = zipSync({ 'word/document.xml': strToU8(`<w>${'x'.repeat(500_000)}</w>`) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  await expect(parseSource(bytes, mediaTypes.docx, 'a.docx')).rejects.toMatchObject({ code: 'document_broken' })
})

test('an entity that loads a file loads nothing', async () => {
  const xml = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r><p>before &x; after</p></r>'
  expect((await parseSource(xml, mediaTypes.xml)).text).toBe('before &x; after')
  const source = makeZip({
    'content.xml': `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>a &x; b</text:p></office:text></office:body></office:document-content>`,
  })
  expect((await parseSource(source, mediaTypes.odt)).text).toBe('a &x; b')
})

test('entities of entities of entities stay as they are written', async () => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
  const xml = `<!DOCTYPE r [<!ENTITY l0 "lol">${levels.join('')}]><r><p>say &l9;</p></r>`
  expect((await parseSource(xml, mediaTypes.xml)).text).toBe('say &l9;')
})

test.each([
  ['XML', mediaTypes.xml, '<a>', '</a>'],
  ['JSON', mediaTypes.json, '[', ']'],
])('%s that is nested to use up the stack is damaged', async (_name, mediaType, open, close) => {
  const deep = 100_000
  const source = `${open.repeat(deep)}"x"${close.repeat(deep)}`
  await expect(parseSource(source, mediaType)).rejects.toMatchObject({ code: 'document_broken' })
})

test('a part that points above the file, or at another machine, points at nothing', async () => {
  const relations = makeRelations([
    ['d', 'drawing', '../../../../etc/passwd'],
    ['c', 'comments', '/etc/passwd'],
  ]).replace(
    '</Relationships>',
    '<Relationship Id="x" Type="a/comments" Target="http://x.test/c.xml" TargetMode="External"/></Relationships>',
  )
  const xml = '<sheetData><row><c t="inlineStr"><is><t>only this</t></is></c></row></sheetData>'
  const source = makeWorkbook([{ name: 'A', xml }], {
    'xl/worksheets/_rels/sheet0.xml.rels': relations,
    '../../evil.xml': '<x/>',
    __proto__: '<x/>',
  })
  expect(shapeOf(await parseSource(source, mediaTypes.xlsx))).toEqual(['heading: A', 'table-row: only this'])
})
