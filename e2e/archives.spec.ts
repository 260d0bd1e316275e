import { makeRawZip, makeTar } from '@/lib/ingest/parse/testing/make-archive'
import { removeCollection } from './support/bring-documents'
import { chooseFiles } from './support/choose-files'
import { expectAccessible } from './support/expect-accessible'
import { makeCollection } from './support/make-collection'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** An archive as people drop it: each file that can be read is a document, and each that cannot says why. */
const quay = '# Quay rules\n\nThe quay of Ravnholm is closed from 22:00 to 5:00.\n'
const crane = '# Crane\n\nThe crane of Ravnholm lifts four tonnes and is checked every March.\n'
const tides = '# Tides\n\nSpring tides at Ravnholm reach 3.4 metres.\n'
const harbour = (extra: string): Buffer =>
  Buffer.from(
    makeRawZip([
      { name: 'rules/quay.md', content: quay },
      { name: 'machines/crane.md', content: `${crane}${extra}` },
      { name: 'מסמכים/נמל.md', content: '# נמל\n\nהנמל נסגר בשעה 22:00.\n', utf8: true },
      ...(extra === '' ? [{ name: 'tides.tar', content: makeTar([{ name: 'tides.md', content: tides }]) }] : []),
      { name: 'tool.exe', content: 'MZ' },
      { name: 'safe.md', content: 'x', encrypted: true },
      { name: '../../etc/evil.md', content: 'Not yours.' },
    ]),
  )
const collections: string[] = []
test.afterAll(async ({ request }) => {
  for (const id of collections) await removeCollection(request, id)
})

test('an archive is dropped, looked into, packed anew without a file, and deleted with all that came from it', async ({
  page,
}) => {
  const collectionId = await makeCollection(page, 'Ravnholm harbour')
  collections.push(collectionId)
  const zip = (extra = '') => ({ name: 'harbour.zip', mimeType: 'application/zip', buffer: harbour(extra) })
  await chooseFiles(page, [zip()])
  const table = page.getByRole('table', { name: 'Documents' })
  const row = (name: string) => table.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })
  for (const name of ['harbour.zip/rules/quay.md', 'harbour.zip/machines/crane.md', 'harbour.zip/tides.tar/tides.md'])
    await expect(row(name).getByText('Indexed', { exact: true })).toBeVisible(readingTime)
  await expect(row('harbour.zip').getByText('Indexed with gaps')).toBeVisible()

  await row('harbour.zip').getByRole('link', { name: 'harbour' }).click()
  const files = page.getByRole('table', { name: 'Files in this archive' })
  const file = (name: string) => files.getByRole('row').filter({ hasText: name })
  await expect(page.getByText(/^7 files: 4 indexed, 3 not taken/)).toBeVisible()
  await expect(file('tool.exe').getByText(/does not read files of this kind/)).toBeVisible()
  await expect(file('safe.md').getByText('This file needs a password. Upload an unlocked copy.')).toBeVisible()
  await expect(file('evil.md').getByText(/leads out of the archive/)).toBeVisible()
  await takeLooks(page, 'archive')
  await expectAccessible(page)

  await file('quay.md').getByRole('link').click()
  await expect(page.getByText('closed from 22:00 to 5:00')).toBeVisible()
  await page.getByRole('link', { name: 'harbour', exact: true }).click()
  await expect(files).toBeVisible()

  await page.goto(`/documents?collection=${collectionId}`)
  await chooseFiles(page, [zip('\nIt was painted in June.\n')])
  await expect(page.getByRole('region', { name: 'Uploads' }).getByText('1 of 1 uploaded')).toBeVisible()
  await row('harbour.zip').getByRole('link', { name: 'harbour' }).click()
  await expect(files).toBeVisible()
  const gone = page.getByText('1 file is no longer in this archive')
  await expect(async () => {
    await page.reload()
    await expect(gone).toBeVisible({ timeout: 10_000 })
  }).toPass(readingTime)
  await takeLooks(page, 'archive-gone')
  await page.getByRole('button', { name: 'Delete tides' }).click()
  await expect(gone).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(gone).toBeVisible()

  await page.goto(`/documents?collection=${collectionId}`)
  await row('harbour.zip').getByRole('button', { name: 'Actions for harbour' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('“harbour” is being deleted, with all files that came from it')).toBeVisible()
  await expect(page.getByText('No documents here yet')).toBeVisible()
})

test('the files attached to a mail are documents, and lead back to it', async ({ page }) => {
  collections.push(await makeCollection(page, 'Ravnholm mail'))
  const mail = [
    'From: Ida Ravn <ida@example.com>',
    'Subject: Plans for the boat shed',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'The plans are attached.',
    '--x',
    'Content-Type: text/markdown',
    'Content-Disposition: attachment; filename="shed.md"',
    '',
    '# Boat shed',
    '',
    'The boat shed gets a roof of larch.',
    '--x--',
  ].join('\r\n')
  await chooseFiles(page, [{ name: 'plans.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) }])
  const table = page.getByRole('table', { name: 'Documents' })
  await expect(
    table.getByRole('row').filter({ hasText: 'plans.eml/shed.md' }).getByText('Indexed', { exact: true }),
  ).toBeVisible(readingTime)
  await table.getByRole('link', { name: 'Plans for the boat shed' }).click()
  await page.getByRole('region', { name: 'Attachments' }).getByRole('link', { name: 'shed.md' }).click()
  await expect(page.getByText('a roof of larch')).toBeVisible()
  await takeLooks(page, 'attachment')
  await page.getByRole('link', { name: 'Plans for the boat shed' }).click()
  await expect(page.getByText('The plans are attached.')).toBeVisible()
})
