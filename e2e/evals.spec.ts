import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/test'

const minutes = 60_000

test('a run is started, followed to its end, opened by case, and held against another', async ({ page }) => {
  const before = await listConversations(page)
  await page.goto('/admin/evals')
  await expect(page.getByRole('heading', { name: 'No run yet' })).toBeVisible()
  await expectAccessible(page)

  await startRun(page, async (dialog) => {
    await dialog.getByLabel('Golden set').click()
    await page.getByRole('option', { name: 'filters' }).click()
  })
  await expect(page.getByText('Completed', { exact: true })).toBeVisible({ timeout: 2 * minutes })
  await expect(page.getByRole('region', { name: 'Gate' })).toContainText('Passed')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Figures' }).click()
  await expect(page.getByText('Groundedness').last()).toBeVisible()
  await page.getByRole('tab', { name: 'Slices' }).click()
  await expect(page.getByRole('cell', { name: 'outdated Tag' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Cases' }).click()
  await page.getByRole('radio', { name: /^Passed/ }).click()
  const cases = page.getByRole('table', { name: 'Cases' })
  await cases.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Expected' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The answer' })).toBeVisible()
  await expectAccessible(page)
  const first = page.url()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(first)

  await page.getByRole('link', { name: 'Back to the run' }).click()
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page).not.toHaveURL(first.slice(0, first.lastIndexOf('/')))
  await expect(page.getByText('Completed', { exact: true })).toBeVisible({ timeout: minutes })
  await page.getByRole('link', { name: 'All runs' }).click()
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  await boxes.first().click()
  await boxes.last().click()
  await page.getByRole('link', { name: 'Compare the two' }).click()
  await expect(page.getByText(/cases have the same outcome in both/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Figures of both runs' })).toBeVisible()
  await expectAccessible(page)

  expect(await listConversations(page)).toEqual(before)
})

test('the whole golden set keeps the gate that a change must keep', async ({ page }) => {
  await startRun(page)
  await expect(page.getByText(/[1-9]\d* of \d+ cases done/)).toBeVisible({ timeout: 4 * minutes })
  await expect(page.getByText('Completed', { exact: true })).toBeVisible({ timeout: 8 * minutes })
  await expect(page.getByRole('region', { name: 'Gate' })).toContainText('Passed')
})

test('a run is cancelled, and its cases stay', async ({ page }) => {
  await startRun(page, (dialog) => dialog.getByText('Ask every case anew').click())
  await expect(page.getByText(/\d+ of \d+ cases done/)).toBeVisible({ timeout: 4 * minutes })
  await page.getByRole('button', { name: 'Cancel the run' }).click()
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Passed [1-9]/ })).toBeVisible()
})

/** From the dialog, of the golden set where nothing else is chosen, and stays on its page. */
async function startRun(page: Page, choose?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.goto('/admin/evals')
  await page.getByRole('button', { name: 'Start a run' }).click()
  const dialog = page.getByRole('dialog')
  await choose?.(dialog)
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/\/admin\/evals\/evr_/)
}

/** What the sidebar of this person is made of. */
async function listConversations(page: Page): Promise<unknown> {
  const response = await page.request.get('/api/v1/conversations')
  expect(response.ok()).toBe(true)
  return response.json()
}
