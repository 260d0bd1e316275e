import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Words of a question that say where to look: seen above the answer, taken away and taken back by keyboard, kept over a reload. */
const harbour = `# Harbour handbook of Kallby

The mooring fee in Kallby is 31 crowns per night.
`
const guests = `# Guest guide of Kallby

The mooring fee in Kallby is 44 crowns per night. The sauna of Kallby opens at 16:00 on Sundays.
`
const question = 'What is the mooring fee in Kallby according to the harbour handbook?'
const elsewhere = 'When does the sauna of Kallby open according to the harbour handbook?'

const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })

test('a question is limited to what its words name, and asked again without it', async ({ page }) => {
  const files = [file('harbour.md', harbour), file('guests.md', guests)]
  const { collectionId } = await bringDocuments(page.request, { name: `Kallby ${Date.now()}` }, files)
  await page.goto('/')

  const answer = await ask(page, question)
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('31 crowns')
  await expect(prose(answer)).not.toContainText('44 crowns')
  const filters = answer.getByRole('list', { name: 'Filters from your question' })
  await expect(answer.getByText('Limited to', { exact: true })).toBeVisible()
  await expect(filters.getByRole('listitem')).toHaveAttribute(
    'title',
    'Because you wrote “according to the harbour handbook”',
  )
  await expectAccessible(page)
  await takeLooks(page, 'filters')

  const without = filters.getByRole('button', { name: 'Ask without the filter Harbour handbook of Kallby' })
  await without.focus()
  await page.keyboard.press('Enter')
  await expect(answer.getByText('Not limited to', { exact: true })).toBeVisible()
  const again = filters.getByRole('button', { name: /^Limit again to Harbour handbook of Kallby/ })
  await expect(again).toBeFocused()
  await expectFinished(answer)
  await page.waitForURL('**/c/*')
  await page.reload()
  await expect(answer.getByText('Not limited to', { exact: true })).toBeVisible()
  await answer.getByRole('button', { name: 'Answer details' }).click()
  await expect(page.getByText('Harbour handbook of Kallby (“according to the harbour handbook”)')).toBeVisible()
  await page.keyboard.press('Escape')

  // Nothing there: it is said, and not widened by itself. The next question is not limited by the one before.
  const refused = await ask(page, elsewhere)
  await expect(
    refused.getByText(/^Only looked in Harbour handbook of Kallby\. Nothing there answers this/),
  ).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'filters-refused')
  await refused.getByRole('button', { name: 'Ask without the filter', exact: true }).click()
  await expect(prose(refused)).toContainText('16:00 on Sundays')
  const next = await ask(page, 'When does the sauna of Kallby open?')
  await expectFinished(next)
  await expect(prose(next)).toContainText('16:00 on Sundays')
  await expect(
    turn(page, 'When does the sauna of Kallby open?').getByRole('list', { name: 'Filters from your question' }),
  ).toHaveCount(0)
  await removeCollection(page.request, collectionId)
})

test('a search is limited to what its words name, and searched again without it', async ({ page }) => {
  const files = [file('harbour.md', harbour), file('guests.md', guests)]
  const { collectionId } = await bringDocuments(page.request, { name: `Kallby ${Date.now()}` }, files)
  await page.goto('/search')
  await page.getByRole('searchbox', { name: 'Search for' }).fill('mooring fee Kallby according to the harbour handbook')
  await page.keyboard.press('Enter')
  const results = page.getByRole('main').getByRole('listitem').filter({ hasText: 'mooring fee in Kallby' })
  await expect(results.filter({ hasText: '31 crowns' })).toHaveCount(1)
  await expect(results.filter({ hasText: '44 crowns' })).toHaveCount(0)
  await expectAccessible(page)
  await takeLooks(page, 'search-filters')

  const filters = page.getByRole('list', { name: 'Filters from your search' })
  await filters.getByRole('button', { name: 'Search without the filter Harbour handbook of Kallby' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/without=/)
  await expect(results.filter({ hasText: '44 crowns' })).toHaveCount(1)
  await expect(page.getByText('Not limited to', { exact: true })).toBeVisible()
  // The address says it: it can be shared, and gone back from.
  await page.reload()
  await expect(results.filter({ hasText: '44 crowns' })).toHaveCount(1)
  await page.goBack()
  await expect(page.getByText('Limited to', { exact: true })).toBeVisible()
  await removeCollection(page.request, collectionId)
})
