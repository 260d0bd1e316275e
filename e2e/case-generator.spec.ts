import { bringDocuments, removeCollection } from './support/bring-documents'
import { expectAccessible } from './support/expect-accessible'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

const rules = `# Rules of the Tarnvik glass harbour

## Berths

Berth fees of the Tarnvik glass harbour must be paid within 21 days. Glass boats are inspected after 18 months.

## Visitors

Guests of the Tarnvik glass harbour may stay for up to 9 nights. In summer the night watch of the Tarnvik glass harbour begins at 21:30.
`

test('a document proposes cases, and a person takes, changes and leaves them by keyboard alone', async ({ page }) => {
  const file = { name: 'tarnvik-rules.md', mimeType: 'text/markdown', buffer: Buffer.from(rules) }
  const { collectionId, documentIds } = await bringDocuments(page.request, { name: 'Tarnvik' }, [file])
  await page.goto(`/documents/${documentIds[0]}/questions`)
  await page.getByRole('link', { name: 'Propose golden cases' }).click()
  const dialog = page.getByRole('dialog', { name: 'Propose golden cases' })
  await expect(dialog.getByRole('combobox', { name: 'Documents' })).toHaveText(/Rules of the Tarnvik/)
  await takeLooks(page, 'propose-dialog')
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(page.getByText(/^[34] proposed from 1 of 1 documents$/)).toBeVisible(readingTime)

  const queue = page.getByRole('region', { name: 'Proposals' })
  const question = queue.getByRole('textbox', { name: 'Question' })
  await expect(question).toHaveValue(/Tarnvik|[Gg]lass boats/)
  await expect(queue.locator('mark')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'proposals')

  const first = await question.inputValue()
  await page.keyboard.press('s')
  await expect(question).not.toHaveValue(first)
  const second = await question.inputValue()
  await page.keyboard.press('r')
  await expect(page.getByText('Rejected. It is not proposed again.')).toBeVisible()
  await expect(question).not.toHaveValue(second)
  await page.keyboard.press('u')
  await expect(question).toHaveValue(second)

  await page.keyboard.press('e')
  await expect(question).toBeFocused()
  await page.keyboard.type('Until when do I pay for my berth at Tarnvik?')
  await page.keyboard.press('Control+Enter')
  await expect(queue.getByText(/1 accepted$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(queue.getByText(/2 accepted$/)).toBeVisible()

  await page.getByRole('link', { name: '← Golden cases' }).click()
  const mine = page.getByRole('link', { name: 'Until when do I pay for my berth at Tarnvik?', exact: true })
  await mine.click()
  await expect(page.getByText('tarnvik-rules.md').first()).toBeVisible()

  // Without its document the case cannot be anchored any more, and is listed as such.
  await removeCollection(page.request, collectionId)
  await page.goto('/admin/evals/cases?status=lost')
  await expect(mine).toBeVisible()
  await expect(page.getByText('Its document is gone').first()).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'cases-lost')
  await page.goto('/admin/evals/proposals')
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()

  for (let left = 2; left > 0; left--) {
    await page.goto('/admin/evals/cases?status=lost')
    await page
      .getByRole('row')
      .filter({ hasText: 'Its document is gone' })
      .first()
      .getByRole('link', { name: /Tarnvik|glass boats/i })
      .last()
      .click()
    await page.getByRole('button', { name: 'Archive' }).click()
    await expect(page.getByText('Archived. Runs leave it out.')).toBeVisible()
  }
})
