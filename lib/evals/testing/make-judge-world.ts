import type { Db } from '@/db/client'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { makeUser, makeWorkspace } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { readEnv } from '@/lib/config/env'
import { usualJudge, type JudgeSettings } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import { createModels, type OwnedModels } from '@/lib/models/create-models'
import { createLogger } from '@/lib/observability/create-logger'
import type { Runtime } from '@/lib/runtime/runtime'
import { startJudgeServer, type JudgeServer } from './start-judge-server'

export const judgeModel = 'openai-compatible:eye'
/** Of 400 tokens read and 20 written at a dollar a million each. */
export const judgeCallMicroUsd = 420

export type JudgeWorld = {
  readonly admin: Scope
  readonly runtime: Runtime & { readonly models: OwnedModels }
  readonly server: JudgeServer
  set(settings: Partial<JudgeSettings>): Promise<void>
  close(): Promise<void>
}

/** A workspace whose judge is a scripted server, reached through the product's own models: metered, priced and limited as ever. */
export async function makeJudgeWorld(db: Db): Promise<JudgeWorld> {
  const server = await startJudgeServer()
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const env = readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test' })
  const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test')
  const models = await createModels({ db, env, log, secret: Buffer.alloc(32, 7), findPersonalData: () => [] })
  await models.admin.saveProvider(admin, {
    id: null,
    kind: 'openai-compatible',
    name: 'Our server',
    apiKey: null,
    baseUrl: server.url,
    chatModels: ['eye'],
    embeddingModel: null,
    embeddingDimension: null,
    enabled: true,
  })
  const price = 1_000_000
  await models.admin.savePrice(admin, {
    model: judgeModel,
    inputMicroUsdPerMillion: price,
    outputMicroUsdPerMillion: price,
    cachedMicroUsdPerMillion: price,
  })
  await models.admin.chooseModels(admin, { chatModel: 'local:extractive' })
  const set = (settings: Partial<JudgeSettings>): Promise<void> =>
    updateWorkspaceSettings(db, admin, { judge: { ...usualJudge, model: judgeModel, ...settings } })
  await set({})
  return {
    admin,
    server,
    set,
    runtime: { ...makeTestRuntime(db), models },
    async close() {
      await models.close()
      await server.close()
    },
  }
}
