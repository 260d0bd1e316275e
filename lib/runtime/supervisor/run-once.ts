import { fork } from 'node:child_process'
import { entryPoint, type EntryName } from '@/lib/config/entry-point'
import { childMessageSchema } from '@/lib/domain/process-status'
import { FatalChildError } from './supervise-child'

/** Runs one of the product's processes to its end. @throws FatalChildError with the reason that the process gave */
export async function runOnce(entry: EntryName, environment: NodeJS.ProcessEnv): Promise<void> {
  const { file, execArgv } = entryPoint(entry)
  const child = fork(file, [], { execArgv, env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  let fatal: FatalChildError | undefined
  child.on('message', (raw) => {
    const message = childMessageSchema.safeParse(raw)
    if (message.success && message.data.type === 'fatal') {
      fatal = new FatalChildError(entry, message.data.code, message.data.detail)
    }
  })
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(fatal ?? new FatalChildError(entry, 'internal', `ended with ${signal ?? `code ${code}`}`))
    })
  })
}
