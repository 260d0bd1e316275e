import { makeRelations, makeZip } from './parse-source'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relationships = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export type SheetSource = { readonly name: string; readonly state?: string; readonly xml: string }

/** An Excel file of sheets given as their `<sheetData>` and what follows it. Styles: 1 is a date, 2 a price, 3 a percentage. */
export function makeWorkbook(sheets: readonly SheetSource[], extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"${state ? ` state="${state}"` : ''}/>`,
  )
  return makeZip({
    'xl/workbook.xml': `<workbook ${main} ${relationships}><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': makeRelations([
      ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><t>Part</t></si><si><r><t>Pu</t></r><r><t>mp</t></r><rPh><t>reading aid</t></rPh></si></sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i}.xml`, `<worksheet ${main}>${xml}</worksheet>`]),
    ),
    ...extra,
  })
}
