import path from 'node:path'
import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()
const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true')

/** Parts of a list, without empty ones. */
const splitList = (value: string | undefined, separator: string): string[] =>
  (value ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  FOOTNOTE_URL: optional.pipe(z.url().optional()),
  FOOTNOTE_DATA_DIR: z.string().default('./data'),
  FOOTNOTE_RUN_DIR: optional,
  FOOTNOTE_MODELS_DIR: optional,
  FOOTNOTE_MODELS_URL: optional.pipe(z.url().optional()),
  FOOTNOTE_ADMIN_EMAIL: z.string().default('admin@example.com'),
  FOOTNOTE_SECRET: optional,
  FOOTNOTE_METRICS_TOKEN: optional,
  FOOTNOTE_MAX_UPLOAD_MB: z.coerce.number().positive().default(100),
  FOOTNOTE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  FOOTNOTE_TELEMETRY_CONTENT: flag,
  FOOTNOTE_NO_SAMPLES: flag,
  DATABASE_URL: optional,
  /** Only for tests: a server on which each test gets a database of its own. */
  FOOTNOTE_TEST_DATABASE_URL: optional,
  S3_BUCKET: optional,
  S3_ENDPOINT: optional,
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  OPENAI_API_KEY: optional,
  ANTHROPIC_API_KEY: optional,
  GOOGLE_GENERATIVE_AI_API_KEY: optional,
  AZURE_OPENAI_API_KEY: optional,
  AZURE_OPENAI_RESOURCE: optional,
  OPENAI_COMPATIBLE_URL: optional.pipe(z.url().optional()),
  OPENAI_COMPATIBLE_API_KEY: optional,
  COHERE_API_KEY: optional,
  VOYAGE_API_KEY: optional,
  JINA_API_KEY: optional,
  FOOTNOTE_CHAT_MODEL: optional,
  FOOTNOTE_EMBEDDING_MODEL: optional,
  FOOTNOTE_RERANK_MODEL: optional,
  XDG_CACHE_HOME: optional,
  OIDC_ISSUER: optional.pipe(z.url().optional()),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: z.string().default('Single sign-on'),
  /** Folders below which folder connectors may read, separated as in PATH. Unset: there are none. */
  FOOTNOTE_CONNECTOR_FOLDERS: optional.transform((value) => splitList(value, path.delimiter)),
  /** Hosts inside the own network that connectors and tools may ask, by commas. Unset: only public addresses. */
  FOOTNOTE_CONNECTOR_HOSTS: optional.transform((value) => splitList(value?.toLowerCase(), ',')),
  /** Requests per minute and person of the public interface, by class. */
  FOOTNOTE_RATE_READ: z.coerce.number().positive().default(24_000),
  FOOTNOTE_RATE_WRITE: z.coerce.number().positive().default(6_000),
  FOOTNOTE_RATE_ANSWER: z.coerce.number().positive().default(3_000),
})

export type Env = Omit<z.infer<typeof schema>, 'FOOTNOTE_DATA_DIR' | 'FOOTNOTE_RUN_DIR' | 'FOOTNOTE_MODELS_DIR'> & {
  /** Absolute. */
  FOOTNOTE_DATA_DIR: string
  /** Absolute; sockets, pid and status files of this run. */
  FOOTNOTE_RUN_DIR: string
  /** Absolute; the two local models. */
  FOOTNOTE_MODELS_DIR: string
}

let cached: Env | undefined

/** Reads the environment once. The only place in the product that touches `process.env`. @throws invalid_configuration */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  if (cached && source === process.env) return cached
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new FootnoteError('invalid_configuration', { detail })
  }
  const dataDir = path.resolve(/* turbopackIgnore: true */ parsed.data.FOOTNOTE_DATA_DIR)
  const env: Env = {
    ...parsed.data,
    FOOTNOTE_DATA_DIR: dataDir,
    FOOTNOTE_RUN_DIR: parsed.data.FOOTNOTE_RUN_DIR ?? path.join(dataDir, 'run'),
    FOOTNOTE_MODELS_DIR: parsed.data.FOOTNOTE_MODELS_DIR ?? path.join(dataDir, 'models'),
  }
  if (source === process.env) cached = env
  return env
}
