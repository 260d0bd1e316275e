import { connectDatabase } from '@/db/connect'
import { migrateDatabase } from '@/db/migrate'
import { ensureFirstAdmin } from '@/lib/auth/ensure-first-admin'
import { holdReplacedEmbedders } from '@/db/queries/hold-replaced-embedders'
import { readEnv } from '@/lib/config/env'
import { localEmbedderId } from '@/lib/models/local/create-local-embedder'
import { reportFatal } from '@/lib/runtime/child-lifecycle'

/** Runs before worker and web do their work at every start: migrates, holds embedders that the environment replaced, and makes the first admin. */
try {
  const env = readEnv()
  const database = await connectDatabase(env, { max: 2, applicationName: 'footnote-prepare' })
  await migrateDatabase(database.db)
  await holdReplacedEmbedders(database.db, { wanted: env.FOOTNOTE_EMBEDDING_MODEL ?? localEmbedderId })
  const first = await ensureFirstAdmin({ db: database.db, env, now: () => new Date() })
  if (first) {
    const address = env.FOOTNOTE_URL ?? `http://localhost:${env.PORT}`
    process.stdout.write(
      `\n  First sign-in as ${first.email} (works once, for 24 hours):\n  ${address}/link/${first.token}\n  You choose a password there.\n\n`,
    )
  }
  await database.close()
} catch (error) {
  reportFatal(error)
}
