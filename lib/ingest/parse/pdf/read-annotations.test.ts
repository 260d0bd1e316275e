import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFPage } from 'pdf-lib'
import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseSource, shapeOf } from '../testing/parse-source'

const body =
  'The yard is looked at every spring by two people who write down what they find and sign it before they leave.'

async function makeForm(fill: (pdf: PDFDocument, page: PDFPage) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  page.drawText(body.slice(0, 54), { x: 60, y: 760, size: 10, font })
  page.drawText(body.slice(55), { x: 60, y: 747, size: 10, font })
  await fill(pdf, page)
  return pdf.save()
}

/** A comment as viewers make it: a dictionary in the page's list. */
function comment(pdf: PDFDocument, page: PDFPage, subtype: string, more: Record<string, unknown>): void {
  const flags = more as Record<string, never>
  page.node.addAnnot(
    pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [60, 600, 80, 620], ...flags })),
  )
}

test('what is filled into a form is read with the names of its fields, where it stands on the page', async () => {
  const bytes = await makeForm((pdf, page) => {
    const form = pdf.getForm()
    const findings = form.createTextField('Findings_of_the_visit')
    findings.enableMultiline()
    findings.setText('The ladder of berth 4 is loose.\nThe crane is sound.')
    findings.addToPage(page, { x: 60, y: 600, width: 300, height: 60 })
    const made = form.createTextField('Text7')
    made.setText('Ada Byron')
    made.addToPage(page, { x: 60, y: 560, width: 200, height: 20 })
    const said = form.createTextField('topmostSubform[0].f1_02[0]')
    said.setText('3 May 2026')
    said.addToPage(page, { x: 60, y: 520, width: 200, height: 20 })
    for (const { dict } of said.acroField.getWidgets()) dict.set(PDFName.of('TU'), PDFString.of('Date of the visit:'))
    const box = form.createCheckBox('Harbour master told')
    box.addToPage(page, { x: 60, y: 480, width: 12, height: 12 })
    box.check()
    const unticked = form.createCheckBox('Insurance told')
    unticked.addToPage(page, { x: 60, y: 460, width: 12, height: 12 })
    const choice = form.createDropdown('Next visit')
    choice.setOptions(['in autumn', 'in spring'])
    choice.select('in spring')
    choice.addToPage(page, { x: 60, y: 420, width: 200, height: 20 })
    const secret = form.createTextField('Door code')
    secret.enablePassword()
    secret.setText('4711')
    secret.addToPage(page, { x: 60, y: 380, width: 200, height: 20 })
    form.createTextField('Empty').addToPage(page, { x: 60, y: 340, width: 200, height: 20 })
  })
  const parsed = await parseSource(bytes, mediaTypes.pdf)
  expect(shapeOf(parsed).slice(1)).toEqual([
    'paragraph: Findings of the visit: The ladder of berth 4 is loose. The crane is sound.',
    'paragraph: Ada Byron',
    'paragraph: Date of the visit: 3 May 2026',
    'paragraph: Harbour master told: yes',
    'paragraph: Next visit: in spring',
  ])
  const [line] = parsed.blocks[1]?.lines ?? []
  expect(line).toMatchObject({ page: 1, x: 59.5, y: 181.5 })
  expect(parsed.warnings).toEqual([])
})

test('comments are read with who made them; what marks words of the page, is hidden or only leads elsewhere is not', async () => {
  const bytes = await makeForm((pdf, page) => {
    const say = (text: string) => PDFString.of(text)
    comment(pdf, page, 'Text', { Contents: say('Ask the harbour master first.'), T: say('Ada') })
    comment(pdf, page, 'Highlight', {
      Contents: say('looked at every spring'),
      QuadPoints: [60, 760, 80, 760, 60, 750, 80, 750],
    })
    comment(pdf, page, 'FreeText', { Contents: say('Checked in May'), DA: say('/Helv 10 Tf 0 g') })
    comment(pdf, page, 'Text', { Contents: say('hidden orders to a machine'), F: 2 })
    comment(pdf, page, 'Text', { Contents: say('unseen orders to a machine'), F: 32 })
    comment(pdf, page, 'Link', { Contents: say('a link'), Border: [0, 0, 0] })
  })
  expect(shapeOf(await parseSource(bytes, mediaTypes.pdf)).slice(1)).toEqual([
    'paragraph: Comment by Ada: Ask the harbour master first.',
    'paragraph: Checked in May',
  ])
})

test('a form whose pages hold nothing but what was filled in is no picture', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  const field = pdf.getForm().createTextField('Findings')
  field.setText('The ladder of berth 4 is loose and has to be mended before the first boats come.')
  field.addToPage(page, { x: 60, y: 600, width: 500, height: 20 })
  expect((await parseSource(await pdf.save(), mediaTypes.pdf)).text).toContain(
    'Findings: The ladder of berth 4 is loose',
  )
})
