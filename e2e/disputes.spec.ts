import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

test('documents of the sample company that contradict an answer are shown beside it and open there', async ({
  page,
}) => {
  await page.goto('/')
  const answer = await ask(page, 'How many days of unused leave may be carried over into the next year?')
  await expectFinished(answer)
  const others = answer.getByRole('region', { name: 'What other documents say' })
  await expect(others.getByText(/up to eight days/)).toBeVisible()
  await takeLooks(page, 'disputes')
  await expectAccessible(page)
  await others.getByRole('button', { name: /up to eight days/ }).click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.getByRole('heading', { name: /Employee Handbook/ }).first()).toBeVisible()
  await expect(source.locator('mark, .viewer-mark').first()).toBeVisible()
})

test('an admin sees which documents contradict each other, dismisses a pair and takes that back', async ({ page }) => {
  await page.goto('/documents')
  await page.getByRole('link', { name: /^Contradictions/ }).click()
  await page.getByRole('button', { name: /^Compare (now|again)$/ }).click()
  await expect(page.getByRole('button', { name: 'Compare again' })).toBeEnabled(readingTime)
  await expect(page.getByText(/^Compared on .* documents, .* sentences\.$/)).toBeVisible()
  const pair = page.getByRole('listitem').filter({ hasText: 'up to eight days' }).first()
  await expect(pair).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'contradictions')

  await pair.getByRole('button', { name: 'Not a contradiction' }).click()
  await expect(page.getByText('Dismissed. It is no longer shown beside new answers.')).toBeVisible()
  await page.getByRole('radio', { name: 'Dismissed 1' }).click()
  await expect(page.getByText(/^Dismissed by .* on /)).toBeVisible()
  await page.getByRole('button', { name: 'List again' }).click()
  await expect(page.getByText('Nothing dismissed')).toBeVisible()

  await page.getByRole('radio', { name: /^Open/ }).click()
  await pair.getByRole('link', { name: /up to eight days/ }).click()
  await expect(page.locator('mark, .viewer-mark').first()).toBeVisible()
  await page.getByRole('link', { name: 'See both sides' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'up to eight days' }).first()).toBeVisible()
  await expectAccessible(page)
})
