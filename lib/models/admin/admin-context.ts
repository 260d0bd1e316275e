import type { Db } from '@/db/client'
import type { Env } from '@/lib/config/env'
import type { ConfigurationSource } from '@/lib/models/providers/load-configuration'
import type { EmbeddingResilience } from '@/lib/models/hosted/embed-with-retry'

/** What the functions of the models page work with. */
export type AdminContext = {
  readonly db: Db
  readonly env: Env
  readonly secret: Buffer
  readonly configuration: ConfigurationSource
  readonly resilience: EmbeddingResilience
}
