import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Scope } from '@/lib/domain/scope'
import type { Role } from '@/lib/domain/scope'
import { getRuntime } from '@/lib/runtime/get-runtime'
import type { Runtime } from '@/lib/runtime/runtime'
import { runAction } from './run-action'

export type ActionCall<Input> = {
  readonly runtime: Runtime
  readonly scope: Scope
  readonly input: Input
  readonly requestId: string
}

export type ActionError = { readonly code: string; readonly message: string; readonly requestId: string }
export type ActionResult<Data> = { ok: true; data: Data } | { ok: false; error: ActionError }

/**
 * A server action: `export const renameThing = defineAction({ input: schema, role: 'admin' }, async ({ runtime, scope, input }) => …)`.
 * Checks the origin, the session and the role before it parses the input; what fails comes back as a result, in words for people.
 */
export function defineAction<Schema extends z.ZodType, Data>(
  spec: { readonly input: Schema; readonly role?: Role },
  handler: (call: ActionCall<z.output<Schema>>) => Promise<Data>,
): (input: z.input<Schema>) => Promise<ActionResult<Data>> {
  return async (input) =>
    runAction({ getRuntime, headers: await headers(), spec, handler, input, rethrow: unstable_rethrow })
}
