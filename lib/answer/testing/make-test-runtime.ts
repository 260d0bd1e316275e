import type { Db } from '@/db/client'
import { createExtractiveModel } from '@/lib/models/extractive/create-extractive-model'
import { createLexicalReranker } from '@/lib/models/testing/create-lexical-reranker'
import { createFakeModels, type FakeModelsOptions } from '@/lib/models/testing/create-fake-models'
import type { Models, Reranker } from '@/lib/models/ports'
import type { Logger } from '@/lib/observability/logger'
import type { Runtime } from '@/lib/runtime/runtime'

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => silent,
}

function unused(): never {
  throw new Error('not part of this test')
}

/** A runtime on a test database, with fake models and no files or jobs. Answers come from `local:extractive` unless a model is chosen. */
export function makeTestRuntime(db: Db, options: FakeModelsOptions & { reranker?: Reranker | null } = {}): Runtime {
  const reranker = options.reranker === undefined ? createLexicalReranker() : options.reranker
  const fake = createFakeModels({ ...options, reranker })
  const models: Models = {
    ...fake,
    defaultChatModel: async (scope, choice) => {
      const chosen = await fake.defaultChatModel(scope, choice)
      return chosen === choice ? chosen : 'local:extractive'
    },
    chatModel: async (context, modelId) =>
      modelId === undefined || modelId === 'local:extractive'
        ? createExtractiveModel({ reranker, call: context })
        : fake.chatModel(context, modelId),
  }
  const storage = {
    put: unused,
    read: unused,
    localPath: unused,
    makeFolder: unused,
    has: unused,
    remove: unused,
    removeAll: unused,
    countAll: unused,
  }
  return { db, models, storage, jobs: { enqueue: unused }, log: silent, now: () => new Date() }
}
