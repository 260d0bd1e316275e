import { defineConfig, devices } from '@playwright/test'
import { adminState } from './e2e/support/admin'
import { baseUrl } from './e2e/support/base-url'
import { findBrowser } from './scripts/setup/find-browser'

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 850 } }

/** One product instance for a run, started by scripts/test-e2e.mjs, which may have another run beside this one; the setup project signs its first admin in. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  // Patience for a busy machine; what hangs is ended by the times below.
  timeout: 600_000,
  // One more try, said as "flaky": a machine that stands still for a moment must not decide.
  retries: 1,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: `test-results/artifacts-${new URL(baseUrl).port}`,
  use: {
    baseURL: baseUrl,
    // What cannot be clicked by then will not be: a test that waits for it to the end of its time only costs time.
    actionTimeout: 60_000,
    // Recording every test costs a fifth of the time; what failed once is recorded when it is tried again.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: await findBrowser(),
  },
  projects: [
    { name: 'setup', testMatch: 'setup/*.setup.ts', use: desktop },
    { name: 'desktop', testMatch: '*.spec.ts', dependencies: ['setup'], use: { ...desktop, storageState: adminState } },
  ],
})
