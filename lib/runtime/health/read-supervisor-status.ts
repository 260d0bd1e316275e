import { readFile } from 'node:fs/promises'
import type { Env } from '@/lib/config/env'
import { statusFile } from '@/lib/config/run-paths'
import { supervisorStatusSchema, type SupervisorStatus } from '@/lib/domain/process-status'

/** What the supervisor last wrote, or null when this process runs without one (development, tests) or the supervisor is gone. */
export async function readSupervisorStatus(env: Env): Promise<SupervisorStatus | null> {
  try {
    const status = supervisorStatusSchema.parse(JSON.parse(await readFile(statusFile(env), 'utf8')))
    process.kill(status.pid, 0)
    return status
  } catch {
    return null
  }
}
