import { defineConfig, devices } from '@playwright/test'
import { baseUrl } from './e2e/support/base-url'
import { e2eBrowser } from './e2e/support/e2e-browser'

/** One product instance for the whole run (started by scripts/test-e2e.mjs), so tests arrange their own workspaces and people. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: baseUrl,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: await e2eBrowser(),
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 850 } } }],
})
