import type { z } from 'zod'
import { requestIdOf } from '@/app/api/v1/_lib/request-id'
import { identifyCaller } from '@/lib/auth/identify-caller'
import { readCredentials } from '@/lib/auth/read-credentials'
import { requireRole } from '@/lib/auth/require-role'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'
import { scopeOfCaller } from '@/lib/auth/require-scope'
import { readEnv } from '@/lib/config/env'
import type { Role } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ActionCall, ActionResult } from './define-action'
import type { PublicActionCall } from './define-public-action'

type Frame = {
  readonly getRuntime: () => Promise<Runtime>
  readonly headers: { get(name: string): string | null }
  readonly input: unknown
  /** Throws on Next's own signals (redirect, notFound), which are not failures. */
  readonly rethrow: (thrown: unknown) => void
}

/** Everything around an action's own lines. Only sessions act: an API key has no business with a screen. */
export function runAction<Schema extends z.ZodType, Data>(
  frame: Frame & {
    readonly spec: { readonly input: Schema; readonly role?: Role }
    readonly handler: (call: ActionCall<z.output<Schema>>) => Promise<Data>
  },
): Promise<ActionResult<Data>> {
  return asResult(frame, async (runtime, requestId) => {
    const credentials = readCredentials(frame.headers)
    const caller = await identifyCaller(runtime, credentials.kind === 'session' ? credentials : { kind: 'none' })
    const scope = scopeOfCaller(caller)
    requireRole(scope, frame.spec.role)
    const input = parseInput(frame.spec.input, frame.input)
    return frame.handler({ runtime, scope, input, requestId })
  })
}

/** The same without a session. */
export function runPublicAction<Schema extends z.ZodType, Data>(
  frame: Frame & {
    readonly spec: { readonly input: Schema }
    readonly handler: (call: PublicActionCall<z.output<Schema>>) => Promise<Data>
  },
): Promise<ActionResult<Data>> {
  return asResult(frame, async (runtime, requestId) => {
    const input = parseInput(frame.spec.input, frame.input)
    return frame.handler({ runtime, input, headers: frame.headers, requestId })
  })
}

async function asResult<Data>(
  frame: Frame,
  act: (runtime: Runtime, requestId: string) => Promise<Data>,
): Promise<ActionResult<Data>> {
  const requestId = requestIdOf(frame.headers)
  let runtime: Runtime | undefined
  try {
    runtime = await frame.getRuntime()
    requireSameOrigin(frame.headers, readEnv().FOOTNOTE_URL)
    return { ok: true, data: await act(runtime, requestId) }
  } catch (thrown) {
    frame.rethrow(thrown)
    const error = toFootnoteError(thrown)
    if (error.row.status >= 500) runtime?.log.error('action-failed', thrown, { requestId, code: error.code })
    return { ok: false, error: { code: error.code, message: error.detail ?? error.row.message, requestId } }
  }
}

function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const lines = result.error.issues.slice(0, 5).map((issue) => [issue.path.join('.'), issue.message].join(': '))
  throw new FootnoteError('invalid_request', { detail: lines.join('; ') })
}
