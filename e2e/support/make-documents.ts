import { PDFDocument, PDFHexString, StandardFonts } from 'pdf-lib'

/** The documents that the browser tests bring: written for them, and not part of the sample company. */
export const cellarRules = `---
title: Cellar rules of the Lindholm cider house
---

# Cellar rules of the Lindholm cider house

## Temperature

The fermentation cellar is kept at 14 degrees Celsius from September to December. The storage cellar is kept at 9 degrees Celsius all year.

## Keys

The cellar key is handed out by Marit Osei, who is in the office on weekdays from 7:30 to 15:00. A lost key is reported to her on the same day and costs 85 euros.

## Visitors

Groups of more than twelve visitors need a second guide. Children under six may not enter the bottling hall.
`

/** Shared with one group only. */
export const keeperPay = `# Pay at the Wendelin lighthouse

The night keeper of the Wendelin lighthouse is paid 4,310 euros a month. The day keeper of the Wendelin lighthouse is paid 3,870 euros a month.
`

/** What the scripted model server writes about. */
export const boathouseRules = `# House rules of the Vikstrand boathouse

## Heating

The sail loft is kept at 9 degrees Celsius all year. The workshop is heated to 17 degrees Celsius from October to April.

## Keys

A lost boathouse key is reported on the same day and costs 40 euros. Spare keys hang in the office of Ture Vik.
`

/** A three-page PDF; the sentence about the press stands on page 2. */
export async function makePressManual(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.setTitle('Manual of the Hallberg belt press')
  const [heading, body] = [
    await pdf.embedFont(StandardFonts.HelveticaBold),
    await pdf.embedFont(StandardFonts.Helvetica),
  ]
  const pages: [string, string[]][] = [
    [
      'Manual of the Hallberg belt press',
      [
        'This manual describes the belt press in the north hall.',
        'Read it before you start the press for the first time.',
      ],
    ],
    [
      'Cleaning',
      [
        'The belts are rinsed for twenty minutes after every shift.',
        'Once a week the drip tray is soaked in citric acid overnight.',
      ],
    ],
    [
      'Faults',
      [
        'Fault E17 means that the left belt has slipped from its roller.',
        'Stop the press, open the side guard and lift the belt back.',
      ],
    ],
  ]
  for (const [title, lines] of pages) {
    const page = pdf.addPage([595, 842])
    page.drawText(title, { x: 60, y: 760, size: 20, font: heading })
    lines.forEach((line, index) => page.drawText(line, { x: 60, y: 710 - index * 22, size: 11, font: body }))
  }
  return Buffer.from(await pdf.save())
}

/** A PDF that asks for a password before it shows anything: encrypted by the standard handler, with keys that open to nobody. */
export async function makeLockedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 300])
  const { context } = pdf
  const unknown = PDFHexString.of('5a'.repeat(32))
  const handler = { Filter: 'Standard', V: 1, R: 2, P: -44, O: unknown, U: unknown }
  context.trailerInfo.Encrypt = context.register(context.obj(handler))
  context.trailerInfo.ID = context.obj([PDFHexString.of('0b'.repeat(16)), PDFHexString.of('0b'.repeat(16))])
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}
