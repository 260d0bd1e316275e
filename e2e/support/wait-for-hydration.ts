import { expect, type BrowserContext, type Page } from '@playwright/test'

/** Pages of this context count as opened once React listens on all of their controls: before that a click is lost, which a person sees and a walk does not. */
export function waitForHydration(context: BrowserContext): void {
  context.on('page', (page) => {
    for (const way of ['goto', 'reload'] as const) {
      const open = page[way].bind(page) as (...options: unknown[]) => ReturnType<Page['goto']>
      page[way] = async (...options: unknown[]) => {
        const response = await open(...options)
        await expect.poll(() => isHydrated(page), { intervals: [20, 50, 100, 200] }).toBe(true)
        return response
      }
    }
  })
}

/** Every control carries the keys that React puts on what it has taken over; a page without React needs none. */
async function isHydrated(page: Page): Promise<boolean> {
  const answer = page.evaluate(
    () =>
      !('__next_f' in globalThis) ||
      [...document.querySelectorAll('button, input, textarea')].every((control) =>
        Object.keys(control).some((key) => key.startsWith('__react')),
      ),
  )
  // The page went on to another one meanwhile.
  return answer.catch(() => false)
}
