import { createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { baseUrl } from './support/base-url'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { makeLockedPdf } from './support/make-documents'
import { readingTime } from './support/reading-time'
import { expectFits, takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** The list as someone meets it who has many documents: found by a few letters, by folder, and dealt with many at once. */
const count = 140
const headers = { origin: baseUrl }
const collections: string[] = []
test.afterAll(async ({ request }) => {
  for (const id of collections) await removeCollection(request, id)
})

const table = (page: Page) => page.getByRole('table', { name: 'Documents' })
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name })
const total = (page: Page) => page.getByRole('region', { name: 'Documents', exact: true }).getByRole('status')

test('many documents are found by letters and folders, moved, and deleted with a way back', async ({
  page,
  request,
}) => {
  const { collectionId } = await bringDocuments(request, { name: 'Harbour files' }, [])
  const { collectionId: archiveId } = await bringDocuments(request, { name: 'Harbour archive' }, [])
  collections.push(collectionId, archiveId)
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      externalId: `${i % 2 === 0 ? 'north' : 'south'}/berth-${i}.txt`,
      title: `Berth plan ${i}`,
      text: `Berth ${i} takes boats of ${i + 4} metres.`,
    }),
  )
  const sent = await request.post(`/api/v1/collections/${collectionId}/documents/bulk`, {
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    data: `${lines.join('\n')}\n`,
  })
  expect(sent.status(), await sent.text()).toBe(202)

  await page.goto(`/documents?collection=${collectionId}`)
  await expect(page.getByRole('radio', { name: `Indexed ${count}` })).toBeVisible(readingTime)
  await expect(total(page)).toHaveText(`${count} documents`)
  // Only what is in sight is drawn, and the rest when it is scrolled to.
  expect(await table(page).getByRole('row').count()).toBeLessThan(60)
  await page.getByLabel('Order').click()
  await page.getByRole('option', { name: 'By title' }).click()
  await expect(row(page, 'Berth plan 0')).toBeVisible()
  await expect(async () => {
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await expect(row(page, 'Berth plan 99')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expectFits(page)

  const filter = page.getByRole('searchbox', { name: 'Filter documents' })
  await filter.fill('plan berth-137')
  await expect(total(page)).toHaveText('1 document matches')
  await expect(row(page, 'Berth plan 137')).toBeVisible()
  await expect(page).toHaveURL(/q=plan\+berth-137/)
  await filter.fill('nothing like it')
  await expect(page.getByText('No document matches')).toBeVisible()
  await filter.fill('')

  await page.getByRole('radio', { name: 'By folder' }).click()
  await page.getByRole('button', { name: 'south 70 documents' }).click()
  await expect(total(page)).toHaveText('70 documents')
  await page.goBack()
  await expect(page.getByRole('button', { name: 'north 70 documents' })).toBeVisible()
  await page.getByRole('radio', { name: 'As a list' }).click()

  await filter.fill('berth-1')
  await expect(total(page)).toHaveText('51 documents match')
  await page.getByLabel('Choose all that are shown').click()
  const bar = page.getByRole('region', { name: 'Chosen documents' })
  await expect(bar.getByText('51 chosen')).toBeVisible()
  await bar.getByRole('button', { name: 'Move' }).click()
  await page.getByRole('dialog').getByLabel('To collection').click()
  await page.getByRole('option', { name: 'Harbour archive' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click()
  const underWay = page.getByRole('list', { name: 'Under way' })
  await expect(underWay.getByText('Moved: 51 of 51 documents')).toBeVisible()
  await expect(page.getByText('No document matches')).toBeVisible()
  await underWay.getByRole('button', { name: 'Put away' }).click()
  await filter.fill('')
  await expect(total(page)).toHaveText('89 documents')

  await page.getByLabel('Choose all that are shown').click()
  await bar.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete 89 documents?' }).getByRole('button', { name: 'Delete' }).click()
  await expect(underWay.getByText(/^Deleting 89 documents in \d+ s$/)).toBeVisible()
  await underWay.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(underWay.getByText('Taken back: 89 documents left as they were')).toBeVisible()
  await expect(total(page)).toHaveText('89 documents')
})

test('failed documents are found by their reason and tried again together', async ({ page, request, tolerate }) => {
  tolerate(/status of 4\d\d/)
  const { collectionId } = await bringDocuments(request, { name: 'Locked files' }, [])
  collections.push(collectionId)
  for (const name of ['one.pdf', 'two.pdf']) {
    const buffer = Buffer.concat([await makeLockedPdf(), Buffer.from(`\n% ${name}\n`)])
    const file = { name, mimeType: 'application/pdf', buffer }
    await request.post(`/api/v1/collections/${collectionId}/documents`, { headers, multipart: { file } })
  }
  await page.goto(`/documents?collection=${collectionId}`)
  await page.getByRole('radio', { name: 'Failed 2' }).click()
  await expect(row(page, 'one.pdf').getByText(/needs a password/)).toBeVisible()
  await page.goto('/admin/ingestion')
  const failures = page.getByRole('table', { name: 'Failures' })
  await failures.getByRole('link', { name: 'File needs a password' }).click()
  await expect(page).toHaveURL(/status=failed&code=document_encrypted/)
  await page.getByLabel('Choose one', { exact: true }).click()
  const bar = page.getByRole('region', { name: 'Chosen documents' })
  await bar.getByRole('button', { name: 'Choose all' }).click()
  await bar.getByRole('button', { name: 'Retry failed' }).click()
  const underWay = page.getByRole('list', { name: 'Under way' })
  await expect(underWay.getByText(/^Started again: \d+ of \d+ documents$/)).toBeVisible()
  await underWay.getByRole('button', { name: 'What became of each' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Done' }).first()).toBeVisible()
})

test('documents that were deleted leave receipts that can be downloaded and checked', async ({ page, request }) => {
  const file = (name: string) => ({
    name,
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# ${name}\n\nThe heron of the ${name} nests in May.\n`),
  })
  const brought = await bringDocuments(request, { name: 'Heron files' }, [file('east.md'), file('west.md')])
  collections.push(brought.collectionId)
  await page.goto(`/documents?collection=${brought.collectionId}`)
  await page.getByLabel('Choose all that are shown').click()
  const bar = page.getByRole('region', { name: 'Chosen documents' })
  await bar.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete 2 documents?' }).getByRole('button', { name: 'Delete' }).click()
  const underWay = page.getByRole('list', { name: 'Under way' })
  await expect(underWay.getByText('Deleted: 2 of 2 documents')).toBeVisible(readingTime)
  await underWay.getByRole('button', { name: 'What became of each' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Receipts (JSON)' }).click()
  const receipts = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    receipt: { id: string; targetId: string; probes: Record<string, number> }
    publicKey: string
    signature: string
  }[]
  expect(receipts.map(({ receipt }) => receipt.targetId).toSorted()).toEqual(brought.documentIds.toSorted())
  for (const { receipt, publicKey, signature } of receipts) {
    expect(Object.values(receipt.probes)).toEqual([0, 0, 0, 0, 0])
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    expect(verify(null, Buffer.from(JSON.stringify(receipt)), key, Buffer.from(signature, 'base64'))).toBe(true)
  }
  await takeLooks(page, 'operation-receipts')

  await page.goto('/admin/deletions')
  const deletions = page.getByRole('table', { name: 'Deletions' })
  const [first] = receipts
  const ofFirst = deletions.getByRole('row').filter({ hasText: first?.receipt.targetId ?? 'none' })
  await expect(ofFirst.getByText('Nothing', { exact: true })).toBeVisible()
  const single = page.waitForEvent('download')
  await ofFirst.getByRole('link', { name: /^Receipt/ }).click()
  expect(JSON.parse(await readFile(await (await single).path(), 'utf8'))).toEqual(first)
  await expectFits(page)
  await takeLooks(page, 'admin-deletions')
})
