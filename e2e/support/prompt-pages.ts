import type { Page } from '@playwright/test'
import { expect } from './test'

const minutes = 60_000

/** An admin makes a draft from the active version and stays on its page. @returns its number */
export async function makeDraft(page: Page, why: string): Promise<string> {
  await page.goto('/admin/prompts')
  await page.getByRole('button', { name: 'New draft' }).click()
  const dialog = page.getByRole('dialog', { name: 'New draft' })
  await dialog.getByLabel('Why').fill(why)
  await dialog.getByRole('button', { name: 'Make the draft' }).click()
  await page.waitForURL(/\/admin\/prompts\/\d+$/)
  await expect(page.getByRole('button', { name: 'Submit for review' })).toBeVisible()
  return new URL(page.url()).pathname.split('/')[3] ?? ''
}

/** The second admin reads it and approves. */
export async function approveDraft(second: Page, version: string): Promise<void> {
  await second.goto(`/admin/prompts/${version}`)
  await second.getByRole('button', { name: 'Approve' }).click()
  await expect(second.getByRole('heading', { name: 'Golden set' })).toBeVisible()
}

/** The workspace's own set to both versions, from the page of the new one, until the gate has spoken. */
export async function runGate(page: Page): Promise<void> {
  await page.getByLabel('Set', { exact: true }).click()
  await page.getByRole('option', { name: 'feedback' }).click()
  await page.getByRole('button', { name: 'Run both' }).click()
  await expect(page.getByText(/The gate (?:lets it pass|blocks it)/)).toBeVisible({ timeout: 2 * minutes })
}
