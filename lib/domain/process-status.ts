import { z } from 'zod'

/** What a child process tells the supervisor over its IPC channel. */
export const childMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The child cannot ever work as things stand (a locked data folder, say): do not restart, stop the product with this reason. */
  z.object({ type: z.literal('fatal'), code: z.string(), detail: z.string() }),
])
export type ChildMessage = z.infer<typeof childMessageSchema>

export const processStates = ['starting', 'ready', 'waiting', 'stopping', 'stopped'] as const

/** One supervised process, as the health page shows it. `waiting`: it ended unexpectedly and is started again after a pause. */
export const processStatusSchema = z.object({
  name: z.string(),
  pid: z.int().nullable(),
  state: z.enum(processStates),
  restarts: z.int(),
  since: z.string(),
  lastExit: z.object({ at: z.string(), code: z.int().nullable(), signal: z.string().nullable() }).nullable(),
})
export type ProcessStatus = z.infer<typeof processStatusSchema>

export const supervisorStatusSchema = z.object({
  pid: z.int(),
  startedAt: z.string(),
  processes: z.array(processStatusSchema),
})
export type SupervisorStatus = z.infer<typeof supervisorStatusSchema>
