import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/test'

/** Rules of WCAG 2.2 A and AA, by machine, on every screen in both themes. What a machine cannot judge is judged by eye. */
const screens = [
  '/',
  '/search?q=leave',
  '/documents',
  '/profile',
  '/admin',
  '/admin/feedback',
  '/admin/usage',
  '/admin/models',
  '/admin/people',
  '/admin/retrieval?q=warranty',
  '/admin/health',
  '/docs/api',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const screen of screens) {
      test(`${screen} has no violation that a machine can find`, async ({ page }) => {
        await page.goto(screen)
        await expect(page.locator('h1, h2').first()).toBeVisible()
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        ).toEqual([])
      })
    }
  })
}
