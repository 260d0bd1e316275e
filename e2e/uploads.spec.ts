import { open } from 'node:fs/promises'
import { removeCollection } from './support/bring-documents'
import { chooseFiles } from './support/choose-files'
import { makeCollection } from './support/make-collection'
import { makeLockedPdf, makePressManual } from './support/make-documents'
import { expectFits } from './support/take-looks'
import { readingTime } from './support/reading-time'
import { expect, test } from './support/test'

/** Files as people really have them: what cannot be taken says why and what to do, and nothing else is held up by it. */
const ladders = Buffer.from('# Ladders\n\nThe long ladder hangs behind the press and is checked every May.\n')
const collections: string[] = []
test.afterAll(async ({ request }) => {
  for (const id of collections) await removeCollection(request, id)
})

test('each file that cannot be taken says why and can be tried again; the good one among them is indexed', async ({
  page,
  tolerate,
}) => {
  tolerate(/status of 4\d\d/)
  collections.push(await makeCollection(page, 'Difficult files'))
  await chooseFiles(page, [
    { name: 'press.docx', mimeType: 'application/octet-stream', buffer: await makePressManual() },
    { name: 'tool.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000') },
    { name: 'locked.pdf', mimeType: 'application/pdf', buffer: await makeLockedPdf() },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'ladders.md', mimeType: 'text/markdown', buffer: ladders },
  ])
  const uploads = page.getByRole('region', { name: 'Uploads' })
  await expect(uploads.getByText(/^2 of 5 uploaded, 3 not taken/)).toBeVisible()
  for (const [name, reason] of [
    ['press.docx', /is named \.docx but is a PDF/],
    ['tool.exe', /reads PDF, Word \(DOCX\), .* and plain text\. Convert the file/],
    ['empty.txt', /has no bytes. Check the original/],
  ] as const) {
    const row = uploads.getByRole('listitem').filter({ hasText: name })
    await expect(row.getByText(reason)).toBeVisible()
    await expect(row.getByRole('button', { name: `Try ${name} again` })).toBeVisible()
  }
  const table = page.getByRole('table', { name: 'Documents' })
  const row = (name: string) => table.getByRole('row').filter({ hasText: name })
  await expect(row('ladders.md').getByText('Indexed')).toBeVisible(readingTime)
  // Only reading it shows that it is locked: its row in the table says so.
  await expect(row('locked.pdf').getByText('This file needs a password. Upload an unlocked copy.')).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(3)
  // Another file, whatever its name, takes the place of the one that failed.
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Actions for locked' }).click()
  await page.getByRole('menuitem', { name: 'Upload a new copy' }).click()
  const unlocked = Buffer.from('# Locks\n\nThe lock of the shed is oiled in June.\n')
  await (await chooser).setFiles({ name: 'unlocked copy.md', mimeType: 'text/markdown', buffer: unlocked })
  await expect(row('locked.pdf').getByText('Indexed')).toBeVisible(readingTime)
  await expect(row('locked.pdf').getByRole('link', { name: 'Locks' })).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(3)

  await uploads.getByRole('button', { name: 'Try empty.txt again' }).click()
  await expect(uploads.getByText(/^2 of 5 uploaded, 3 not taken/)).toBeVisible()
  await uploads.getByRole('button', { name: 'Done' }).click()
  await expect(uploads).toHaveCount(0)
})

test('a file over the limit is refused before it is sent', async ({ page }, testInfo) => {
  collections.push(await makeCollection(page, 'Large files'))
  // A hole of 101 MB: large to every program, and no bytes on the disk.
  const path = testInfo.outputPath('scans.pdf')
  const file = await open(path, 'w')
  await file.truncate(101 * 1024 * 1024)
  await file.close()
  let sent = 0
  page.on('request', (request) => (sent += Number(request.method() === 'POST' && request.url().includes('/documents'))))
  await chooseFiles(page, path)
  const uploads = page.getByRole('region', { name: 'Uploads' })
  await expect(uploads.getByText(/larger than the limit of 100 MB. Split it/)).toBeVisible()
  expect(sent).toBe(0)
})

test('a name is only a name: with a way out of the folder, with markup, with more than fits', async ({
  page,
  tolerate,
}) => {
  tolerate(/status of 422/)
  collections.push(await makeCollection(page, 'Odd names'))
  const names = ['../../etc/ladders.md', '🧯 梯子 «long» & <b>bold</b>.md', `${'🧯'.repeat(300)}.md`]
  await chooseFiles(
    page,
    names.map((name, index) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.concat([ladders, Buffer.from(`Ladder number ${index} is ${index + 3} metres long.\n`)]),
    })),
  )
  const uploads = page.getByRole('region', { name: 'Uploads' })
  await expect(uploads.getByText(/^2 of 3 uploaded, 1 not taken/)).toBeVisible()
  await expect(uploads.getByText(/file name is too long. Rename the file/)).toBeVisible()
  const rows = page.getByRole('table', { name: 'Documents' }).getByRole('row')
  await expect(rows.getByText('Indexed')).toHaveCount(2, readingTime)
  await expect(rows.filter({ hasText: '🧯 梯子 «long»' })).toHaveCount(1)
  await expect(rows.getByText('etc/ladders.md', { exact: true })).toBeVisible()
  await expectFits(page)
})

test('the same file from two tabs at once becomes one document', async ({ page, context }) => {
  collections.push(await makeCollection(page, 'Two tabs'))
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('button', { name: 'Choose files' })).toBeVisible()
  const file = { name: 'twice.md', mimeType: 'text/markdown', buffer: ladders }
  await Promise.all(
    [page, other].map(async (tab) => {
      await chooseFiles(tab, [file])
      await expect(tab.getByRole('region', { name: 'Uploads' }).getByText('1 of 1 uploaded')).toBeVisible()
    }),
  )
  await page.reload()
  const rows = page.getByRole('table', { name: 'Documents' }).getByRole('row').filter({ hasText: 'twice.md' })
  await expect(rows.getByText('Indexed')).toBeVisible(readingTime)
  await expect(rows).toHaveCount(1)
  await other.close()
})
