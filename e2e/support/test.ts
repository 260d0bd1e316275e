import { expect, test as base } from '@playwright/test'
import { waitForHydration } from './wait-for-hydration'

/** Messages that a test provokes on purpose: the browser reports every failed request as a console error. */
type Tolerated = { tolerate: (pattern: RegExp) => void }

/** Every test fails on an unexpected console error or an unhandled error in the page. */
export const test = base.extend<Tolerated, { hydrated: void }>({
  // Every context of this worker, also those that a test makes for somebody else.
  hydrated: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser)
      browser.newContext = async (options) => {
        const context = await newContext(options)
        waitForHydration(context)
        return context
      }
      await use()
    },
    { scope: 'worker', auto: true },
  ],
  // By itself, for every test: a hook of this module would belong to the first file alone that asks for it.
  tolerate: [
    async ({ page }, use) => {
      const patterns: RegExp[] = []
      const problems: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`))
      await use((pattern) => patterns.push(pattern))
      expect(problems.filter((problem) => !patterns.some((pattern) => pattern.test(problem)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
