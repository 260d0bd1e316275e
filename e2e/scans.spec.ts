import { makePictures, makeScan } from '@/lib/ingest/parse/testing/make-scan'
import { removeCollection } from './support/bring-documents'
import { chooseFiles } from './support/choose-files'
import { makeCollection } from './support/make-collection'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Paper that went over a scanner or before a camera is read, says that it was recognised, and is marked where it is quoted. */
const rules = [
  'Rules of the boiler house',
  'The pressure valve is opened by the caretaker on 14 October, never',
  'later.',
]
const notice = ['Aushang der Werkstatt', 'Die Drehbank wird jeden Freitag gereinigt; den Schlüssel hat Frau Köhler.']
const collections: string[] = []
test.afterAll(async ({ request }) => {
  for (const id of collections) await removeCollection(request, id)
})

test('a scan and a photographed notice are indexed by text recognition and open at the marked words', async ({
  page,
}) => {
  const [picture = new Uint8Array()] = await makePictures([notice], 'image/jpeg')
  collections.push(await makeCollection(page, 'Scanned paper'))
  await chooseFiles(page, [
    { name: 'boiler.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await makeScan([rules])) },
    { name: 'aushang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture) },
  ])
  const table = page.getByRole('table', { name: 'Documents' })
  for (const name of ['boiler.pdf', 'aushang.jpg']) {
    const row = table.getByRole('row').filter({ hasText: name })
    await expect(row.getByText('Indexed', { exact: true })).toBeVisible(readingTime)
  }

  await page.goto('/search?q=pressure%20valve%20caretaker')
  await page
    .getByRole('link', { name: /Rules of the boiler house/ })
    .first()
    .click()
  const sheet = page.getByRole('region', { name: 'Page 1' })
  await expect(sheet.getByText('Text recognised from a scan')).toBeVisible()
  await expect(sheet.locator('.viewer-mark').first()).toBeVisible()
  await expect(page.getByText(/^The page, from a scan \(confidence \d+ %\)$/)).toBeVisible()
  await takeLooks(page, 'scan')

  await page.goto('/search?q=Drehbank%20Freitag')
  await page
    .getByRole('link', { name: /Aushang der Werkstatt/ })
    .first()
    .click()
  const shown = page.getByRole('region', { name: 'Picture' })
  await expect(shown.getByRole('img', { name: 'The original' })).toBeVisible()
  await expect(shown.locator('.viewer-mark').first()).toBeVisible()
  await takeLooks(page, 'picture')
})
