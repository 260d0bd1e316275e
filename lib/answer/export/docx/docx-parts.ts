import { xmlHead } from './xml'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const wordRoot = (name: string, content: string): string =>
  `${xmlHead}<w:${name} xmlns:w="${word}" xmlns:r="${relations}">${content}</w:${name}>`

export const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/footnotes.xml" ContentType="${wordType}.footnotes+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

export type Relation = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal?: boolean
}

export function writeRelations(all: readonly Relation[]): string {
  const rows = all.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${relations}/${type}`}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${rows.join('')}</Relationships>`
}

export const packageRelations = writeRelations([
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
])

export const documentRelations = writeRelations([
  { id: 'rId1', type: 'styles', target: 'styles.xml' },
  { id: 'rId2', type: 'settings', target: 'settings.xml' },
  { id: 'rId3', type: 'footnotes', target: 'footnotes.xml' },
  { id: 'rId4', type: 'footer', target: 'footer1.xml' },
])

export const settings = wordRoot(
  'settings',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
)

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

export const footer = wordRoot(
  'ftr',
  `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p>`,
)

type Style = { id: string; name: string; type?: string; based?: string; paragraph?: string; run?: string }

const style = ({ id, name, type = 'paragraph', based = 'Normal', paragraph = '', run = '' }: Style): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${type === 'paragraph' ? `<w:basedOn w:val="${based}"/>` : ''}<w:qFormat/>${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const heading = (level: number, points: number): string =>
  style({
    id: `Heading${level}`,
    name: `heading ${level}`,
    paragraph: `<w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/>${size(points)}`,
  })

export const styles = wordRoot(
  'styles',
  [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia" w:eastAsia="Georgia"/>${size(11)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style({ id: 'Title', name: 'Title', paragraph: '<w:spacing w:after="80"/>', run: `<w:b/>${size(20)}` }),
    style({
      id: 'Byline',
      name: 'Byline',
      paragraph: '<w:spacing w:after="320"/>',
      run: `<w:color w:val="5F6368"/>${size(10)}`,
    }),
    heading(1, 15),
    heading(2, 13),
    heading(3, 11.5),
    style({
      id: 'Remark',
      name: 'Remark',
      paragraph:
        '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="A8690B"/></w:pBdr><w:ind w:left="160"/>',
    }),
    style({
      id: 'Quote',
      name: 'Quote',
      paragraph: '<w:pBdr><w:left w:val="single" w:sz="8" w:space="8" w:color="9AA0A6"/></w:pBdr><w:ind w:left="240"/>',
    }),
    style({
      id: 'Code',
      name: 'Code',
      paragraph: '<w:shd w:val="clear" w:fill="F3F4F1"/>',
      run: `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>${size(9.5)}`,
    }),
    style({
      id: 'TableText',
      name: 'Table Text',
      paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
      run: size(10),
    }),
    style({
      id: 'FootnoteText',
      name: 'footnote text',
      paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
      run: size(9),
    }),
    style({ id: 'Footer', name: 'footer', run: `<w:color w:val="5F6368"/>${size(9)}` }),
    style({
      id: 'FootnoteReference',
      name: 'footnote reference',
      type: 'character',
      run: '<w:vertAlign w:val="superscript"/>',
    }),
    style({
      id: 'Hyperlink',
      name: 'Hyperlink',
      type: 'character',
      run: '<w:color w:val="0B6B5B"/><w:u w:val="single"/>',
    }),
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFC3C0"/>`).join('')}</w:tblBorders></w:tblPr></w:style>`,
  ].join(''),
)
