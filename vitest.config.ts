import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const exclude = ['node_modules/**', '.next/**', 'dist/**', 'e2e/**', 'data/**']

/** Two kinds of tests: `unit` has no I/O; `db` runs on a database cloned from a migrated template. */
export default defineConfig({
  resolve: { alias },
  test: {
    // One per core: by itself it leaves one free, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          // A busy machine may stand still for a second.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          // next-auth imports `next/server`, which only a bundler resolves.
          server: { deps: { inline: ['next-auth'] } },
          include: ['**/*.db.test.ts'],
          exclude,
          environment: 'node',
          globalSetup: ['db/testing/global-setup.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
