import { spawn } from 'node:child_process'

/** Runs a command with its output shown (or kept, with `quiet`, and shown only on failure). Rejects when it ends with another code than 0. */
export function runCommand(file, args, options = {}) {
  const { quiet = false, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...rest,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve(output)
      else {
        const message = `${file} ${args.join(' ')} ended with ${signal ?? `code ${code}`}\n${output}`
        reject(Object.assign(new Error(message), { exitCode: code }))
      }
    })
  })
}
