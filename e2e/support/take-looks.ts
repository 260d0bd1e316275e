import type { Page } from '@playwright/test'
import { expect } from './test'

const sizes = {
  desk: { width: 1360, height: 850 },
  laptop: { width: 1180, height: 740 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
}

/** Nothing sticks out to the right: not of the page, and not of the parts that scroll on their own. */
export async function expectFits(page: Page): Promise<void> {
  const overflowing = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('html, #main, #main .overflow-y-auto')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => `${element.tagName} ${element.className}`),
    )
  await expect.poll(overflowing).toEqual([])
}

/** Pictures are for people and cost a third of a second each: taken with E2E_LOOKS=1 only. That everything fits is checked always. */
const takesPictures = process.env['E2E_LOOKS'] === '1'

/** The same state at four sizes in both themes, as pictures for people to look at: `test-results/looks/NAME-SIZE-THEME.png`. */
export async function takeLooks(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    await expectFits(page)
    for (const colorScheme of takesPictures ? (['light', 'dark'] as const) : []) {
      await page.emulateMedia({ colorScheme })
      await takePicture(page, `test-results/looks/${name}-${size}-${colorScheme}.png`)
    }
  }
  await page.setViewportSize(sizes.desk)
  await page.emulateMedia({ colorScheme: null })
}

/** Writes what is on screen; where pages of a PDF are drawn, once two pictures in a row are the same. What moves without end stands still. */
async function takePicture(page: Page, path: string): Promise<void> {
  const options = { path, animations: 'disabled' } as const
  let last = await page.screenshot(options)
  if ((await page.locator('canvas').count()) === 0) return
  const isStill = async () => {
    const before = last
    last = await page.screenshot(options)
    return last.equals(before)
  }
  await expect.poll(isStill).toBe(true)
}
