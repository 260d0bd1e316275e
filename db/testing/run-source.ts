import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { bareEnvironment } from '@/lib/config/child-environment'

export type SourceProcess = {
  readonly child: ChildProcess
  readonly output: Promise<{ code: number | null; stdout: string; stderr: string }>
}

/** Runs one of the project's TypeScript files in a process of its own. */
export function runSource(file: string, args: readonly string[], environment: Record<string, string>): SourceProcess {
  const child = fork(path.resolve(file), [...args], {
    execArgv: ['--import', 'tsx'],
    env: { ...bareEnvironment(), ...environment },
    silent: true,
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const output = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr })),
  )
  return { child, output }
}

/** Resolves when the process says it is ready over IPC; rejects when it ends before. */
export function untilReady({ child, output }: SourceProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && 'type' in message && message.type === 'ready') resolve()
    })
    void output.then((result) => reject(new Error(`ended with ${result.code}: ${result.stderr}`)))
  })
}
