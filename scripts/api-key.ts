import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createAdminKey } from '@/lib/auth/create-admin-key'
import { emailSchema } from '@/lib/auth/normalize-email'
import { readEnv } from '@/lib/config/env'
import { reportFatal } from '@/lib/runtime/child-lifecycle'
import { withDatabase } from '@/lib/runtime/with-database'

const usage = 'npm run -s api-key -- --email admin@example.com --name bench'
const optionsSchema = z.object({ email: emailSchema, name: z.string().trim().min(1).max(80) })

/** Prints one new API key on standard output and nothing else, whether the product runs or not. */
try {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string', default: 'command line' } },
  })
  const options = optionsSchema.safeParse(values)
  if (!options.success) {
    process.stderr.write(`${z.prettifyError(options.error)}\nUsage: ${usage}\n`)
    process.exit(2)
  }
  const { key } = await withDatabase(readEnv(), (db) => createAdminKey({ db, now: () => new Date() }, options.data))
  process.stdout.write(`${key}\n`)
} catch (error) {
  reportFatal(error)
}
