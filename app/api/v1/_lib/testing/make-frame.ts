import { z } from 'zod'
import type { Db } from '@/db/client'
import { makeUser, makeWorkspace } from '@/db/testing'
import { createApiKey } from '@/lib/auth/create-api-key'
import { plainSessionCookie } from '@/lib/auth/session-cookie'
import { startSession } from '@/lib/auth/start-session'
import type { Role } from '@/lib/domain/scope'
import type { Logger } from '@/lib/observability/logger'
import type { Runtime } from '@/lib/runtime/runtime'
import { answerRequest, type RouteHandler, type RouteRepeat } from '../answer-request'
import { defineSpec, type RouteSpec } from '../route-spec'

/** A route with a bit of everything, for tests of the frame. */
export const noteSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/notes/{id}',
  summary: 'Write a note',
  params: z.object({ id: z.string().startsWith('note_') }),
  query: z.object({ tag: z.union([z.string(), z.array(z.string())]).optional() }),
  body: z.object({ text: z.string().min(1) }),
  maxBodyBytes: 200,
  response: z.object({ text: z.string(), count: z.int() }),
  status: 201,
  rateLimit: 'write',
  idempotent: true,
})

type LogLine = { event: string; fields: Record<string, unknown> }

/** Someone with a key and a session, and a way to send requests through the frame to a handler. The log is kept in `lines`. */
export async function makeFrame(db: Db, role: Role = 'member') {
  const lines: LogLine[] = []
  const note = (event: string, fields: Record<string, unknown> = {}) => void lines.push({ event, fields })
  const log: Logger = {
    debug: note,
    info: note,
    warn: note,
    error: (event, _error, fields) => note(event, fields),
    with: () => log,
  }
  const now = (): Date => new Date('2026-03-02T09:00:00.000Z')
  // The frame uses the database, the log and the clock; a handler that reaches for more fails loudly.
  const runtime = { db, log, now } as unknown as Runtime
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role })
  const { key } = await createApiKey({ db, now }, scope, { name: 'test' })
  const secret = await startSession({ db, now }, { userId: scope.userId, userAgent: null })

  async function send<Spec extends RouteSpec>(
    spec: Spec,
    handler: RouteHandler<Spec>,
    request: { path?: string; headers?: Record<string, string>; body?: BodyInit; params?: unknown } = {},
    repeat?: RouteRepeat<Spec>,
  ): Promise<{ status: number; headers: Headers; body: unknown }> {
    const init: RequestInit = { method: spec.method, headers: { host: 'notes.example.com', ...request.headers } }
    if (request.body !== undefined) init.body = request.body
    const response = await answerRequest({
      getRuntime: async () => runtime,
      spec,
      handler,
      repeat,
      request: new Request(`http://notes.example.com${request.path ?? '/api/v1/notes/note_1'}`, init),
      params: Promise.resolve(request.params ?? { id: 'note_1' }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
  const byKey = { authorization: `Bearer ${key}` }
  const bySession = { cookie: `theme=dark; ${plainSessionCookie}=${secret}` }
  return { scope, lines, send, byKey, bySession, json: { 'content-type': 'application/json' } }
}
