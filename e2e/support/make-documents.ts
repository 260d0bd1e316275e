import { PDFDocument, StandardFonts } from 'pdf-lib'

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
