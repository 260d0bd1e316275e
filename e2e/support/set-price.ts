import type { Page } from '@playwright/test'
import { expect } from './test'

/** An admin says what a model without a price costs, in dollars for a million tokens; it reads them for 1. */
export async function setPrice(page: Page, model: string, written: string): Promise<void> {
  await page.goto('/admin/usage')
  const row = page.getByRole('row', { name: new RegExp(`^${model}.*No price`) })
  await row.getByRole('button').first().click()
  const price = page.getByRole('dialog')
  await price.getByLabel('Read', { exact: true }).fill('1')
  await price.getByLabel('Read from a cache').fill('0.1')
  await price.getByLabel('Written').fill(written)
  await price.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`Price of ${model} saved`)).toBeVisible()
}
