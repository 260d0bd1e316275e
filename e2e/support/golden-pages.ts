import type { Page } from '@playwright/test'
import { expect } from './test'

const minutes = 60_000

/** Pastes a set into the dialog that imports it. */
export async function importCases(page: Page, yaml: string): Promise<void> {
  await page.goto('/admin/evals/cases')
  await page.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import golden cases' })
  await dialog.getByLabel('Golden set (YAML)').fill(yaml)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^\d+ added/)).toBeVisible()
}

/** Runs the golden cases from their page and stays on the finished run. */
export async function runCases(page: Page): Promise<void> {
  await page.goto('/admin/evals/cases')
  await page.getByRole('button', { name: 'Run these cases' }).click()
  await page.waitForURL(/\/admin\/evals\/evr_/)
  await expect(page.getByText('Completed', { exact: true })).toBeVisible({ timeout: 2 * minutes })
}
