import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

type Chosen = Parameters<Locator['setInputFiles']>[0]

/**
 * Gives the upload area files, as its button does. A page that the server made has the input before it listens to it, and nobody could
 * have chosen files by then.
 */
export async function chooseFiles(page: Page, files: Chosen): Promise<void> {
  const input = page.getByLabel('Files to upload')
  const listens = () => input.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')))
  await expect.poll(listens).toBe(true)
  await input.setInputFiles(files)
}
