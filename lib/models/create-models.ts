import type { Db } from '@/db/client'
import type { Env } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Logger } from '@/lib/observability/logger'
import { createLocalModels } from './local/create-local-models'
import { createMeter } from './metering/create-meter'
import type { Models } from './ports'

export type CreateModelsInput = {
  readonly db: Db
  readonly env: Env
  readonly log: Logger
  /** The installation's secret, at least 32 bytes; keys of providers are encrypted with it. */
  readonly secret: Buffer
}

export type OwnedModels = Models & {
  /** Writes what the meter still holds. */
  close(): Promise<void>
}

/** Builds the model ports for one process: local models through the model server, hosted ones as configured. */
export async function createModels({ db, env, log }: CreateModelsInput): Promise<OwnedModels> {
  const meter = createMeter(db, log)
  const local = createLocalModels(env, meter)
  return {
    embedder: async () => local.embedder(),
    get reranker() {
      return local.reranker()
    },
    listChatModels: async () => [],
    chatModel: async () => {
      throw new FootnoteError('provider_not_configured')
    },
    notice: () => local.notice(),
    close: () => meter.close(),
  }
}
