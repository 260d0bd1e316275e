import pino, { type Logger as Pino } from 'pino'
import type { Env } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Logger } from './logger'

/** JSON lines on standard output. An error's message is left out, because messages can quote what a user or provider wrote. */
export function createLogger(env: Pick<Env, 'FOOTNOTE_LOG_LEVEL'>, component: string): Logger {
  return wrap(pino({ level: env.FOOTNOTE_LOG_LEVEL, base: { component } }))
}

function wrap(logger: Pino): Logger {
  return {
    debug: (event, fields) => logger.debug({ event, ...fields }),
    info: (event, fields) => logger.info({ event, ...fields }),
    warn: (event, fields) => logger.warn({ event, ...fields }),
    error: (event, error, fields) => logger.error({ event, ...fields, error: describeError(error) }),
    with: (fields) => wrap(logger.child(fields)),
  }
}

type ErrorDescription = { name: string; code?: string; raisedIn?: string; at?: string; cause?: ErrorDescription }

/** Name, code and stack frames, and of a database's error where in its own source it was raised; without messages, down the chain of causes. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = error instanceof FootnoteError ? error.code : (error as { code?: unknown }).code
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .join('\n')
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...raisedIn(error),
    ...(frames ? { at: frames } : {}),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  }
}

/** Postgres names file, line and function of its own source: of an internal error (XX000) the code alone says nothing. */
function raisedIn(error: Error): { raisedIn?: string } {
  const { file, line, routine } = error as { file?: unknown; line?: unknown; routine?: unknown }
  const isNamed = typeof file === 'string' && typeof routine === 'string'
  return isNamed ? { raisedIn: `${routine} (${file}:${String(line)})` } : {}
}
