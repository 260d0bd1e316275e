import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createAdminKey } from '@/lib/auth/create-admin-key'
import { emailSchema } from '@/lib/auth/normalize-email'
import { readEnv } from '@/lib/config/env'
import { reportFatal } from '@/lib/runtime/child-lifecycle'
import { withDatabase } from '@/lib/runtime/with-database'

const usage = 'npm run -s api-key -- --email admin@example.com --name bench'
const optionsSchema = z.object({ email: emailSchema, name: z.string().trim().min(1).max(80) })

function readOptions(): z.infer<typeof optionsSchema> {
  try {
    const options = { email: { type: 'string' }, name: { type: 'string', default: 'command line' } } as const
    return optionsSchema.parse(parseArgs({ options }).values)
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    process.stderr.write(`${reason}\nUsage: ${usage}\n`)
    return process.exit(2)
  }
}

/** Prints one new API key on standard output and nothing else, whether the product runs or not. */
try {
  const options = readOptions()
  const { key } = await withDatabase(readEnv(), (db) => createAdminKey({ db, now: () => new Date() }, options))
  process.stdout.write(`${key}\n`)
} catch (error) {
  reportFatal(error)
}
