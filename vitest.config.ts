import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

/** What a file does to its whole process: another module, global or environment in the place of one, also through `useSource`, or a page. */
const leavesTraces =
  /vi\.(?:mock|doMock|resetModules|stub\w+|useFakeTimers)\(|useSource\(|@vitest-environment|process\.chdir\(|process\.env\[.*\] = /

const tests = ['app', 'components', 'db', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file)),
)
const alone = tests.filter((file) => leavesTraces.test(readFileSync(file, 'utf8')))
const [dbTests, embeddedTests] = ['**/*.db.test.ts', 'db/embedded/**/*.db.test.ts']

const shared = {
  environment: 'node',
  // A busy machine may stand still for a second.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
}
const unit = { ...shared, setupFiles: ['components/testing/wait-longer.ts'] }
const db = {
  ...shared,
  globalSetup: ['db/testing/global-setup.ts'],
  // next-auth imports `next/server`, which only a bundler resolves.
  server: { deps: { inline: ['next-auth'] } },
}

/**
 * Two kinds of tests: `unit` has no I/O; `db` runs on a database cloned from a migrated template, embedded or on a server. Their files share a
 * process, which loads each module once: a third of the time. Those that leave traces have one of their own (`unit-alone`, `db-alone`), and so
 * have those of the embedded database itself (`db-embedded`), which prove the same wherever the others run.
 */
const projects = [
  { ...unit, name: 'unit', isolate: false, include: ['**/*.test.{ts,tsx}'], exclude: [dbTests, ...alone] },
  { ...unit, name: 'unit-alone', include: alone, exclude: [dbTests] },
  { ...db, name: 'db', isolate: false, include: [dbTests], exclude: [embeddedTests, ...alone] },
  { ...db, name: 'db-alone', include: alone.filter((file) => file.endsWith('.db.test.ts')), exclude: [embeddedTests] },
  { ...shared, name: 'db-embedded', include: [embeddedTests], exclude: [] },
]
const never = ['node_modules/**', '.next/**', 'dist/**', 'e2e/**', 'data/**']

export default defineConfig({
  resolve: { alias },
  test: {
    // One per core: by itself it leaves one free, which on two cores is half of them.
    maxWorkers: '100%',
    projects: projects.map((test) => ({
      resolve: { alias },
      test: { ...test, exclude: [...never, ...test.exclude] },
    })),
  },
})
