import { readFile } from 'node:fs/promises'
import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

test('an admin takes out answers as a table, and what somebody stands behind to train on', async ({ page }) => {
  await page.goto('/')
  const answer = await ask(page, 'How many characters has a password at least?')
  await expectFinished(answer)
  await answer.getByRole('button', { name: 'Good answer' }).click()
  await answer.getByRole('button', { name: 'Send feedback' }).click()
  await expect(answer.getByRole('form', { name: 'Feedback' })).toHaveCount(0)
  await page.goto('/admin/data-out')
  await expect(page.getByRole('heading', { name: 'To train a model on' })).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'data-out')
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Answers: CSV' }).click(),
  ])
  expect(table.suggestedFilename()).toMatch(/^footnote-answers-.*\.csv$/)
  expect(await readFile(await table.path(), 'utf8')).toMatch(/^id,createdAt,.*\nans_/)
  const [lines] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Conversations: (?:Train|Validate) [1-9]/ })
      .first()
      .click(),
  ])
  expect(await readFile(await lines.path(), 'utf8')).toContain('"messages":[{"role":"system"')
  const [parquet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Answers: Parquet' }).click(),
  ])
  const bytes = await readFile(await parquet.path())
  expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])

  await page.getByRole('link', { name: 'Adapters: Records' }).click()
  await page.getByRole('button', { name: 'Record an adapter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record an adapter' })
  await dialog.getByLabel('Name').fill('Answers in our voice')
  await dialog.getByLabel('Base model').fill('SmolLM2 135M Instruct')
  await dialog.getByLabel('Settings').fill('rank 8, learning rate 2e-4, 3 epochs, seed 7')
  await expect(dialog.getByLabel('Trained on')).toContainText(/[1-9]\d* samples?/)
  await expectAccessible(page)
  await takeLooks(page, 'adapter-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const card = page.getByRole('region', { name: 'Answers in our voice' })
  await expect(card).toContainText(/SHA-256 [0-9a-f]{64}/)
  await expectAccessible(page)
  await takeLooks(page, 'adapters')
  await card.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { name: 'No adapter yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Data out' }).first().click()

  const [cards] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Model cards: Markdown' }).click(),
  ])
  expect(cards.suggestedFilename()).toMatch(/^footnote-model-cards-.*\.md$/)
  const written = await readFile(await cards.path(), 'utf8')
  expect(written).toContain('## local:extractive')
  expect(written).toMatch(/\| Answers to readers \| [1-9]/)
  const [log] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Changes of the answer prompt: Markdown' }).click(),
  ])
  expect(await readFile(await log.path(), 'utf8')).toContain('## Version 1 (active)')

  // The rating waits for a reviewer no longer: other walks begin with an empty inbox.
  await page.goto('/admin/feedback')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByText('The inbox is empty')).toBeVisible()
})
