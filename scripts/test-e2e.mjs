import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { runCommand } from './setup/run-command.mjs'
import { walkLanes } from './setup/walk-lanes.mjs'

/**
 * Starts the product as `npm start` does, on a data folder of its own, and walks it with a real browser. All walks go in two lanes beside
 * each other, each through a product of its own: walks mostly wait. With arguments (they go to Playwright) there is one lane.
 */
const firstPort = Number(process.env.E2E_PORT ?? '3199')
const given = process.argv.slice(2)
const lanes = given.length > 0 ? [given] : walkLanes()
const readyDeadlineMs = 10 * 60_000

function makeEnvironment(port, dataDir) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    E2E_PORT: String(port),
    FOOTNOTE_DATA_DIR: dataDir,
    FOOTNOTE_LOG_LEVEL: 'warn',
    // The issuer is started by the walk that signs in with it.
    OIDC_ISSUER: `http://127.0.0.1:${port + 1}`,
    OIDC_CLIENT_ID: 'footnote',
    OIDC_CLIENT_SECRET: 'issuersecret',
    OIDC_NAME: 'Lumen ID',
    // The sites and feeds that the walk over connectors serves.
    FOOTNOTE_CONNECTOR_HOSTS: '127.0.0.1',
  }
}

async function waitUntilReady(product, port) {
  const deadline = Date.now() + readyDeadlineMs
  while (Date.now() < deadline) {
    const end = product.exitCode ?? product.signalCode
    if (end !== null) throw new Error(`the product ended with ${end} before it was ready`)
    const response = await fetch(`http://localhost:${port}/api/health/ready`).catch(() => null)
    if (response?.status === 200) return
    await sleep(500)
  }
  throw new Error('the product was not ready in time')
}

/** @param onReady what may begin now: the product is built and its port is taken */
async function walkLane(args, lane, onReady) {
  const port = firstPort + 10 * lane
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'footnote-e2e-'))
  const env = makeEnvironment(port, dataDir)
  const product = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  product.stdout.on('data', (chunk) => (printed += chunk))
  createInterface({ input: product.stdout }).on('line', (line) => process.stdout.write(`${line}\n`))
  try {
    await waitUntilReady(product, port)
    onReady()
    // What a person would read off the terminal: the first admin's one-time link.
    env.E2E_FIRST_LINK = /\/link\/[\w-]+/.exec(printed)?.[0] ?? ''
    await runCommand('npx', ['--no-install', 'playwright', 'test', ...args], { env })
    return true
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    onReady()
    return false
  } finally {
    const isRunning = product.exitCode === null && product.signalCode === null
    const ended = isRunning ? new Promise((resolve) => product.once('exit', resolve)) : undefined
    product.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

await ensureInstalled({ development: true })
const walks = []
// One after the other until ready: two products must not build into one folder at once.
for (const [lane, args] of lanes.entries()) await new Promise((resolve) => walks.push(walkLane(args, lane, resolve)))
const passed = await Promise.all(walks)
process.exit(passed.every(Boolean) ? 0 : 1)
