import type { Page } from '@playwright/test'
import { expect } from './test'

export type BroughtFile = { name: string; mimeType: string; buffer: Buffer }

/** Makes a collection on screen and leaves the page on it. */
export async function makeCollection(page: Page, name: string): Promise<void> {
  await page.goto('/documents')
  await page.getByRole('button', { name: 'New collection' }).click()
  const dialog = page.getByRole('dialog', { name: 'New collection' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Make collection' }).click()
  await page.waitForURL('**/documents?collection=*')
}

/** Uploads into the collection that is on screen, and waits until every file can be asked. */
export async function bringDocuments(page: Page, files: BroughtFile[]): Promise<void> {
  await page.getByLabel('Files to upload').setInputFiles(files)
  for (const { name } of files) {
    const row = page.getByRole('table', { name: 'Documents' }).getByRole('row').filter({ hasText: name })
    await expect(row.getByText('Indexed')).toBeVisible({ timeout: 45_000 })
  }
}
