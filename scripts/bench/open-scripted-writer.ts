import { findMembership } from '@/db/queries/identity/find-membership'
import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import { createAdminKey } from '@/lib/auth/create-admin-key'
import { loadScope } from '@/lib/auth/require-scope'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { detectPii } from '@/lib/guardrails/pii/detect-pii'
import { createModels } from '@/lib/models/create-models'
import type { ModelAdmin } from '@/lib/models/ports'
import { startChatServer } from '@/lib/models/testing/start-chat-server'
import { createLogger } from '@/lib/observability/create-logger'
import { withDatabase } from '@/lib/runtime/with-database'
import { loadSecret } from '@/lib/storage/load-secret'

const email = 'bench-models@example.com'
/** Web processes read their providers again after ten seconds. */
const settleMs = 11_000

export type ScriptedWriter = {
  /** As a question names it. */
  readonly model: string
  close(): Promise<void>
}

/**
 * A model server whose replies are ours, as a provider of the running product: on this machine, with the product's FOOTNOTE_DATA_DIR.
 * @param reply of the whole prompt, its system message apart
 */
export async function openScriptedWriter(reply: (prompt: string) => string): Promise<ScriptedWriter> {
  const server = await startChatServer()
  server.replyTo((request) => reply(lastMessage(request)))
  // A name of its own, or kept drafts of an earlier run would answer.
  const name = `bench-${Date.now().toString(36)}`
  const providerId = await administer((admin, scope) =>
    admin.saveProvider(scope, {
      id: null,
      kind: 'openai-compatible',
      name,
      apiKey: null,
      baseUrl: server.url,
      chatModels: [name],
      embeddingModel: null,
      embeddingDimension: null,
      enabled: true,
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  return {
    model: `openai-compatible:${name}`,
    close: async () => {
      await administer((admin, scope) => admin.removeProvider(scope, providerId))
      await server.close()
    },
  }
}

function lastMessage(request: string): string {
  const { messages } = JSON.parse(request) as { messages: { content: unknown }[] }
  const content = messages.at(-1)?.content
  return typeof content === 'string' ? content : JSON.stringify(content)
}

function administer<T>(act: (admin: ModelAdmin, scope: Scope) => Promise<T>): Promise<T> {
  const env = readEnv()
  return withDatabase(env, async (db) => {
    await createAdminKey({ db, now: () => new Date() }, { email, name: 'bench models' })
    const user = await findUserByEmail(db, email)
    const membership = user && (await findMembership(db, { userId: user.id, workspaceId: null }))
    if (!membership) throw new Error(`${email} was just made and is not there`)
    const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'bench')
    const models = await createModels({ db, env, log, secret: await loadSecret(env), findPersonalData: detectPii })
    try {
      return await act(models.admin, await loadScope(db, membership.workspaceId, user.id))
    } finally {
      await models.close()
    }
  })
}
