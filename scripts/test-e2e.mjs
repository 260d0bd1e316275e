import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { runCommand } from './setup/run-command.mjs'

/** Starts the product as `npm start` does, on a data folder of its own, and walks it with a real browser. */
const port = process.env.E2E_PORT ?? '3199'
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'footnote-e2e-'))
const readyDeadlineMs = 10 * 60_000
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: port,
  E2E_PORT: port,
  FOOTNOTE_DATA_DIR: dataDir,
  FOOTNOTE_LOG_LEVEL: 'warn',
  // The issuer is started by the walk that signs in with it.
  OIDC_ISSUER: `http://127.0.0.1:${Number(port) + 1}`,
  OIDC_CLIENT_ID: 'footnote',
  OIDC_CLIENT_SECRET: 'issuersecret',
  OIDC_NAME: 'Lumen ID',
  // The sites and feeds that the walk over connectors serves.
  FOOTNOTE_CONNECTOR_HOSTS: '127.0.0.1',
}

async function waitUntilReady(product) {
  const deadline = Date.now() + readyDeadlineMs
  while (Date.now() < deadline) {
    if (product.exitCode !== null)
      throw new Error(`the product ended with code ${product.exitCode} before it was ready`)
    const response = await fetch(`http://localhost:${port}/api/health/ready`).catch(() => null)
    if (response?.status === 200) return
    await sleep(500)
  }
  throw new Error('the product was not ready in time')
}

await ensureInstalled({ development: true })
const product = spawn(process.execPath, ['scripts/start.mjs'], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
})
let printed = ''
product.stdout.on('data', (chunk) => {
  printed += chunk
  process.stdout.write(chunk)
})
let failed = false
try {
  await waitUntilReady(product)
  // What a person would read off the terminal: the first admin's one-time link.
  environment.E2E_FIRST_LINK = /\/link\/[\w-]+/.exec(printed)?.[0] ?? ''
  await runCommand('npx', ['--no-install', 'playwright', 'test', ...process.argv.slice(2)], { env: environment })
} catch (error) {
  failed = true
  process.stderr.write(`${error.message}\n`)
} finally {
  const ended = product.exitCode === null ? new Promise((resolve) => product.once('exit', resolve)) : undefined
  product.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
