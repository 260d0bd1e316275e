import { spawn, execFile, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { childEnvironment } from '@/lib/config/child-environment'
import { readEnv } from '@/lib/config/env'
import type { Bench, BenchContext } from './bench'
import { round } from './statistics'

const giveUpMs = 900_000

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
    (response) => response.ok,
    () => false,
  )
}

/** Ctrl-C for the whole group, and the end of it. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await gone
}

async function startUntilReady(context: BenchContext, folder: string, environment: NodeJS.ProcessEnv, port: number) {
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    if (performance.now() - startedAt > giveUpMs) throw new Error('not ready after 15 minutes')
    await sleep(200)
  }
  const seconds = (performance.now() - startedAt) / 1000
  context.note(`ready after ${seconds.toFixed(1)} s`)
  await stop(child)
  return seconds
}

/**
 * A clone of this repository's HEAD from nothing to ready, and the second start. `--cold` gives npm and the model cache empty folders;
 * without it they are as this user has them.
 */
export const startBench: Bench = {
  name: 'start',
  summary: 'fresh clone to ready, and the second start [--cold] [--start-port 3190]',
  async run(context) {
    const isCold = context.options.has('cold')
    const port = Number(context.options.get('start-port') ?? 3190)
    const root = await mkdtemp(path.join(os.tmpdir(), 'footnote-start-'))
    const folder = path.join(root, 'clone')
    try {
      await promisify(execFile)('git', ['clone', '-q', process.cwd(), folder])
      const environment = {
        ...childEnvironment(readEnv()),
        PORT: String(port),
        FOOTNOTE_DATA_DIR: path.join(folder, 'data'),
        FOOTNOTE_RUN_DIR: '',
        FOOTNOTE_MODELS_DIR: '',
        ...(isCold && { npm_config_cache: path.join(root, 'npm'), XDG_CACHE_HOME: path.join(root, 'cache') }),
      }
      const first = await startUntilReady(context, folder, environment, port)
      const second = await startUntilReady(context, folder, environment, port)
      const target = isCold ? '<= 300' : '<= 90'
      context.print({ figure: `start.${isCold ? 'cold' : 'warm'}`, value: round(first, 1), unit: 's', target })
      context.print({ figure: 'start.again', value: round(second, 1), unit: 's', target: '<= 10' })
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  },
}
