import type { Page } from '@playwright/test'

/** Makes a collection on screen and leaves the page on it. @returns its id */
export async function makeCollection(page: Page, name: string): Promise<string> {
  await page.goto('/documents')
  await page.getByRole('button', { name: 'New collection' }).click()
  const dialog = page.getByRole('dialog', { name: 'New collection' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Make collection' }).click()
  await page.waitForURL('**/documents?collection=*')
  return new URL(page.url()).searchParams.get('collection') ?? ''
}
