import type { Db } from '@/db/client'
import { chatKinds, type ChatKind } from '@/db/schema'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { detectPii } from '@/lib/guardrails/pii/detect-pii'
import { createModels, type OwnedModels } from '@/lib/models/create-models'
import type { Price } from '@/lib/models/prices/price'
import { startWireServer, type WireServer } from '@/lib/models/testing/start-wire-server'
import { createLogger } from '@/lib/observability/create-logger'

export type ScriptedModels = {
  readonly scope: Scope
  readonly models: OwnedModels
  readonly servers: ReadonlyMap<ChatKind, WireServer>
  close(): Promise<void>
}

export const scriptedModel = (kind: ChatKind): string => `${kind}:scripted`

/** The product's model port with real SDKs against scripted servers on local ports, one for each provider's protocol, in a workspace of its own. */
export async function openScriptedModels(
  db: Db,
  prices: Readonly<Partial<Record<ChatKind, Price>>>,
): Promise<ScriptedModels> {
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin', name: 'Ada Blum' })
  const env = readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test' })
  const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'bench')
  const models = await createModels({ db, env, log, secret: Buffer.alloc(32, 7), findPersonalData: detectPii })
  const servers = new Map<ChatKind, WireServer>()
  for (const kind of chatKinds) {
    const price = prices[kind]
    if (!price) continue
    const server = await startWireServer(kind)
    servers.set(kind, server)
    await models.admin.saveProvider(scope, {
      id: null,
      kind,
      name: kind,
      apiKey: 'sk-scripted',
      baseUrl: server.url,
      chatModels: ['scripted'],
      embeddingModel: null,
      embeddingDimension: null,
      enabled: true,
    })
    await models.admin.savePrice(scope, { model: scriptedModel(kind), ...price })
  }
  return {
    scope,
    models,
    servers,
    close: async () => {
      await models.close()
      for (const server of servers.values()) await server.close()
    },
  }
}
