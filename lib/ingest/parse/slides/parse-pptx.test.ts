import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { makeRelations, makeZip, parseSource, shapeOf } from '../testing/parse-source'

const office = 'http://schemas.openxmlformats.org'
const spaces = `xmlns:p="${office}/presentationml/2006/main" xmlns:a="${office}/drawingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
const paragraph = (text: string, properties = ''): string => `<a:p>${properties}<a:r><a:t>${text}</a:t></a:r></a:p>`
const shape = (slot: string, body: string): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${slot && `<p:ph type="${slot}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${body}</p:txBody></p:sp>`
const slide = (shapes: string): string => `<p:sld ${spaces}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`

test('slides come in the order of the show, each with its title, lists, table and notes', async () => {
  const cell = (text: string, attributes = ''): string =>
    `<a:tc ${attributes}><a:txBody>${paragraph(text)}</a:txBody></a:tc>`
  const table = `<p:graphicFrame><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Level')}${cell('Discount')}</a:tr><a:tr>${cell('Gold')}${cell('15 %')}</a:tr></a:tbl></p:graphicFrame>`
  const source = makeZip({
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst><p:sldId r:id="b"/><p:sldId r:id="a"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': makeRelations([
      ['a', 'slide', 'slides/slide1.xml'],
      ['b', 'slide', 'slides/slide2.xml'],
    ]),
    'ppt/slides/slide1.xml': slide(shape('', paragraph('No title here.')) + shape('sldNum', paragraph('2'))),
    'ppt/slides/slide2.xml': slide(
      shape('title', paragraph('Partners')) +
        shape('body', paragraph('loyal') + paragraph('paid', '<a:pPr><a:buNone/></a:pPr>')) +
        shape(
          '',
          paragraph('first', '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>') +
            paragraph('second', '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>'),
        ) +
        table,
    ),
    'ppt/slides/_rels/slide2.xml.rels': makeRelations([['n', 'notesSlide', '../notesSlides/notesSlide1.xml']]),
    'ppt/notesSlides/notesSlide1.xml': slide(
      shape('body', paragraph('Say it slowly.')) + shape('sldNum', paragraph('1')),
    ),
  })
  const parsed = await parseSource(source, mediaTypes.pptx, 'deck.pptx')
  expect(shapeOf(parsed)).toEqual([
    'heading: Partners',
    'list-item: - loyal',
    'paragraph: paid',
    'list-item: 1. first',
    'list-item: 2. second',
    'table-row: Level: Gold; Discount: 15 %',
    'paragraph: Notes: Say it slowly.',
    'heading: Slide 2',
    'paragraph: No title here.',
  ])
  expect(parsed.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2])
})
