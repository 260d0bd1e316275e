import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { HealthPart } from '@/lib/domain/health'
import type { SupervisorStatus } from '@/lib/domain/process-status'
import { reservedBytes } from '@/lib/storage/assert-free-space'

const databaseDeadlineMs = 3000

/** Whether the database answers within three seconds, and whether it has been migrated and holds a workspace. */
export async function checkDatabase(db: Db): Promise<HealthPart[]> {
  try {
    await withDeadline(db.execute(sql`select 1`), databaseDeadlineMs)
  } catch {
    return [
      { name: 'database', status: 'failed', detail: 'The database does not answer.' },
      { name: 'migrations', status: 'failed', detail: 'Unknown while the database does not answer.' },
    ]
  }
  const answers: HealthPart = { name: 'database', status: 'ok', detail: 'Answers.' }
  try {
    const rows = await withDeadline(db.execute(sql`select 1 from workspaces limit 1`), databaseDeadlineMs)
    const prepared = rows.length > 0
    return [
      answers,
      {
        name: 'migrations',
        status: prepared ? 'ok' : 'failed',
        detail: prepared ? 'Up to date.' : 'The first start is not finished.',
      },
    ]
  } catch {
    return [answers, { name: 'migrations', status: 'failed', detail: 'Tables are being made.' }]
  }
}

export function checkStorage(freeBytes: number): HealthPart {
  const gigabytes = (freeBytes / 1024 ** 3).toFixed(1)
  return freeBytes > reservedBytes
    ? { name: 'storage', status: 'ok', detail: `${gigabytes} GB free.` }
    : {
        name: 'storage',
        status: 'failed',
        detail: `Only ${gigabytes} GB free: uploads are refused until there is more.`,
      }
}

export function checkModels(notice: string | null): HealthPart {
  return notice === null
    ? { name: 'models', status: 'ok', detail: 'Local models loaded.' }
    : { name: 'models', status: 'degraded', detail: notice }
}

/** Search and answers need only web and database; a worker or model process that is being restarted degrades the product. */
export function checkProcesses(supervisor: SupervisorStatus | null): HealthPart {
  if (!supervisor) return { name: 'processes', status: 'ok', detail: 'Not supervised.' }
  const worker = supervisor.processes.find((child) => child.name === 'worker')
  if (!worker) return { name: 'processes', status: 'failed', detail: 'The worker has not started yet.' }
  const down = supervisor.processes.filter((child) => child.state !== 'ready').map((child) => child.name)
  return down.length === 0
    ? { name: 'processes', status: 'ok', detail: 'All running.' }
    : { name: 'processes', status: 'degraded', detail: `Restarting: ${down.join(', ')}.` }
}

async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('deadline')), deadlineMs)
  })
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}
