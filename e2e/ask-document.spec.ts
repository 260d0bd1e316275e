import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

test('one document is asked alone, is summed up with footnotes, and gives way to all of them again', async ({
  page,
}) => {
  await page.goto('/documents?q=Leave+Policy+2025')
  await page.getByRole('link', { name: 'Leave Policy 2025', exact: true }).click()
  await page.getByRole('link', { name: 'Ask this document' }).click()
  await expect(page.getByRole('heading', { name: 'Ask Leave Policy 2025' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Summarise this document' }).click()
  const summary = page.getByRole('article').last()
  await expectFinished(summary)
  await expect(summary.getByRole('list', { name: 'Filters from your question' })).toContainText('Leave Policy 2025')
  await expect(summary.getByRole('button', { name: /^Footnote/ }).nth(3)).toBeVisible()
  await takeLooks(page, 'document-summary')

  // The next question is asked of it alone, also after the page was loaded anew.
  await page.waitForURL('**/c/*')
  await page.reload()
  const chosen = page.getByRole('list', { name: 'Only asked in' })
  await expect(chosen).toContainText('Leave Policy 2025')
  const refused = await ask(page, 'How long must a password be?')
  await expectFinished(refused)
  await expect(refused).toContainText('Only looked in Leave Policy 2025')
  await chosen.getByRole('button', { name: 'No longer ask Leave Policy 2025 alone' }).click()
  await expect(chosen).toHaveCount(0)
  const answered = await ask(page, 'How many characters has a password?')
  await expectFinished(answered)
  await expect(answered).toContainText('14 characters')
})

test('words that are selected in a document begin a question about it', async ({ page }) => {
  await page.goto('/documents?q=Leave+Policy+2023')
  await page.getByRole('link', { name: 'Leave Policy 2023', exact: true }).click()
  const words = page.getByText('carried over', { exact: false }).first()
  await words.click({ clickCount: 3 })
  await page.getByRole('link', { name: 'Ask about this' }).click()
  await expect(page.getByRole('list', { name: 'Only asked in' })).toContainText('Leave Policy 2023')
  await expect(page.getByRole('textbox', { name: 'Your question' })).toHaveValue(/carried over/)
})
