import { renameSync, writeFileSync } from 'node:fs'
import type { SupervisorStatus } from '@/lib/domain/process-status'

/** Writes the status file in one step, so that a reader never sees half of it. */
export function writeStatus(file: string, status: SupervisorStatus): void {
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, JSON.stringify(status))
  renameSync(temporary, file)
}
