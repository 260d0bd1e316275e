import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { getRuntime } from '@/lib/runtime/get-runtime'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ActionResult } from './define-action'
import { runPublicAction } from './run-action'

export type PublicActionCall<Input> = {
  readonly runtime: Runtime
  readonly input: Input
  readonly headers: { get(name: string): string | null }
  readonly requestId: string
}

/**
 * A server action for people who are not signed in yet (or not fully): same-origin check and zod, but no scope. Only sign-in,
 * links, invitations and the first password use it; everything else is defineAction.
 */
export function definePublicAction<Schema extends z.ZodType, Data>(
  spec: { readonly input: Schema },
  handler: (call: PublicActionCall<z.output<Schema>>) => Promise<Data>,
): (input: z.input<Schema>) => Promise<ActionResult<Data>> {
  return async (input) =>
    runPublicAction({ getRuntime, headers: await headers(), spec, handler, input, rethrow: unstable_rethrow })
}
