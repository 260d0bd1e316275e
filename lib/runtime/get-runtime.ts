import { failInterruptedAnswers } from '@/lib/answer/fail-interrupted-answers'
import { readEnv } from '@/lib/config/env'
import { createRuntime, type OwnedRuntime } from './create-runtime'

const holder = globalThis as typeof globalThis & { footnoteRuntime?: Promise<OwnedRuntime> | undefined }

/**
 * The web process's runtime, made at the first request and kept. It hangs on globalThis because the server may load this module
 * more than once, and two pools or two answer hubs in one process would not see each other. A failed start is tried again at
 * the next request.
 */
export function getRuntime(): Promise<OwnedRuntime> {
  holder.footnoteRuntime ??= startRuntime().catch((error: unknown) => {
    holder.footnoteRuntime = undefined
    throw error
  })
  return holder.footnoteRuntime
}

/** Answers run in this process, so those that an earlier one left running will never end: they are closed with the text they had. */
async function startRuntime(): Promise<OwnedRuntime> {
  const runtime = await createRuntime(readEnv(), 'web')
  try {
    await failInterruptedAnswers(runtime, { onlyWriter: runtime.databaseMode === 'embedded' })
    return runtime
  } catch (error) {
    await runtime.close()
    throw error
  }
}
