import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** The same screens on a phone and in the dark: nothing may stick out, and the pictures are kept for people to look at. */
const screens: [string, string][] = [
  ['chat', '/'],
  ['search', '/search?q=leave'],
  ['documents', '/documents'],
  ['admin', '/admin'],
  ['people', '/admin/people'],
  ['profile', '/profile'],
]

async function expectFits(page: Page, picture: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `test-results/looks/${picture}.png` })
}

for (const [look, options] of [
  ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['phone-dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['desk', { viewport: { width: 1360, height: 850 }, colorScheme: 'light' }],
  ['desk-dark', { viewport: { width: 1360, height: 850 }, colorScheme: 'dark' }],
] as const) {
  test.describe(look, () => {
    test.use(options)
    for (const [name, path] of screens) {
      test(`${name} fits the ${look} screen`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('main').locator('h1, h2').first()).toBeVisible()
        await expectFits(page, `${look}-${name}`)
      })
    }
  })
}

test('on a phone the menu opens, an answer is asked for, and its source covers the screen and closes with Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'New question' }).click()
  await page.getByRole('textbox', { name: 'Your question' }).fill('Who looks after the cold chain loggers in Graz?')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByRole('article').last()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Answer again' }).last()).toBeVisible({ timeout: 30_000 })
})
