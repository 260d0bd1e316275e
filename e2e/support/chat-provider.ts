import type { Browser, Page } from '@playwright/test'
import { expect } from './test'

/** An admin adds the scripted model server on screen, and its first model is tested at once. */
export async function addChatProvider(
  page: Page,
  name: string,
  url: string,
  models: readonly string[] = ['prose'],
): Promise<void> {
  await page.goto('/admin/models')
  await page.getByRole('button', { name: 'Add a provider' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Address').fill(url)
  await dialog.getByLabel('Chat models').fill(models.join('\n'))
  await dialog.getByRole('button', { name: 'Save and test' }).click()
  await expect(page.getByText(`openai-compatible:${models[0]} works`)).toBeVisible()
}

/** Takes it away, however often it was added: the walks after this one answer with the models of the product itself. */
export async function removeChatProviders(browser: Browser, name: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto('/admin/models')
  const remove = page.getByRole('button', { name: `Remove ${name}` })
  for (let left = await remove.count(); left > 0; left--) {
    await remove.first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    // Behind an open dialog nothing has a role.
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(remove).toHaveCount(left - 1)
  }
  await page.close()
}
