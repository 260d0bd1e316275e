import { ask, expectFinished } from './support/chat-page'
import { baseUrl } from './support/base-url'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { readingTime } from './support/reading-time'
import { expectFits } from './support/take-looks'
import { expect, test } from './support/test'

/** One document from all sides: what was read, how it was cut, what changed, who reads it and what it answered. */
const rules = (days: number): string => `# Rules of the Ekholm boatyard

## Slipway

The slipway of the Ekholm boatyard is booked ${days} days ahead. The crane lifts boats of up to nine tonnes.
`
const file = (days: number) => ({ name: 'ekholm.md', mimeType: 'text/markdown', buffer: Buffer.from(rules(days)) })

let collectionId: string | undefined
test.afterAll(async ({ request }) => {
  if (collectionId) await removeCollection(request, collectionId)
})

test('a document shows its text, its passages, its history, its readers and its questions', async ({
  page,
  request,
}) => {
  const brought = await bringDocuments(request, { name: 'Boatyard' }, [file(12)])
  collectionId = brought.collectionId
  const [documentId = ''] = brought.documentIds
  await page.goto('/')
  await expectFinished(await ask(page, 'How many days ahead is the slipway of the Ekholm boatyard booked?'))
  const headers = { origin: baseUrl }
  const again = await request.post(`/api/v1/collections/${collectionId}/documents`, {
    headers,
    multipart: { file: file(20) },
  })
  expect(again.status(), await again.text()).toBe(202)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/documents/${documentId}`)
  await page.getByRole('button', { name: 'Facts' }).click()
  const facts = page.getByRole('dialog', { name: 'About this document' })
  await expect(facts.getByText('Boatyard')).toBeVisible()
  await expect(facts.getByText('Revision 1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(facts).toHaveCount(0)
  await page.setViewportSize({ width: 1360, height: 850 })
  await expect(page.getByRole('heading', { level: 1, name: 'Rules of the Ekholm boatyard' })).toBeVisible()
  const views = page.getByRole('navigation', { name: 'Views of this document' })
  await views.getByRole('link', { name: 'History' }).click()
  const revisions = page.getByRole('list', { name: 'Revisions' })
  await expect(revisions.getByText('Current')).toBeVisible(readingTime)
  await expect(revisions.getByText('Superseded')).toBeVisible(readingTime)
  await expect(revisions.getByText('Embedded').first()).toBeVisible()

  await page.getByRole('button', { name: 'Compare' }).click()
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByText('1 place differs')).toBeVisible()
  await expect(comparison.locator('del')).toHaveText('12 ')
  await expect(comparison.locator('ins')).toHaveText('20 ')
  await expectFits(page)

  await views.getByRole('link', { name: 'Text as indexed' }).click()
  await expect(page.getByText('booked 20 days ahead')).toBeVisible()
  await views.getByRole('link', { name: 'Passages' }).click()
  const passage = page.getByRole('listitem').filter({ hasText: 'Passage 1' })
  await expect(passage.getByText(/^\d+ tokens$/)).toBeVisible()
  await expect(passage.getByText(/vectors: local:/)).toBeVisible()
  await passage.getByRole('link', { name: 'Show in the document' }).click()
  await expect(page).toHaveURL(/start=\d+&end=\d+/)

  await views.getByRole('link', { name: 'Questions' }).click()
  await expect(page.getByRole('list', { name: 'Questions' }).getByText(/How many days ahead/)).toBeVisible()
  await views.getByRole('link', { name: 'Access' }).click()
  await expect(page.getByRole('list', { name: 'People who may read it' }).getByText('Ada Blum')).toBeVisible()
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByRole('dialog', { name: 'Who may read one document' })).toBeVisible()
})
