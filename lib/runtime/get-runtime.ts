import { readEnv } from '@/lib/config/env'
import { createRuntime, type OwnedRuntime } from './create-runtime'

const holder = globalThis as typeof globalThis & { footnoteRuntime?: Promise<OwnedRuntime> | undefined }

/**
 * The web process's runtime, made at the first request and kept. It hangs on globalThis because the server may load this module
 * more than once, and two pools or two answer hubs in one process would not see each other. A failed start is tried again.
 */
export function getRuntime(): Promise<OwnedRuntime> {
  holder.footnoteRuntime ??= createRuntime(readEnv(), 'web').catch((error: unknown) => {
    holder.footnoteRuntime = undefined
    throw error
  })
  return holder.footnoteRuntime
}
