import type { Env } from './env'

/**
 * The environment that the supervisor's children get: its own, with the folders made absolute, so that every process of one
 * run agrees on them whatever its working folder.
 */
export function childEnvironment(env: Env): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: env.NODE_ENV,
    PORT: String(env.PORT),
    FOOTNOTE_DATA_DIR: env.FOOTNOTE_DATA_DIR,
    FOOTNOTE_RUN_DIR: env.FOOTNOTE_RUN_DIR,
    FOOTNOTE_MODELS_DIR: env.FOOTNOTE_MODELS_DIR,
    NEXT_TELEMETRY_DISABLED: '1',
    // glibc gives each thread a heap of its own that it never gives back; fewer of them keep the model server smaller.
    MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '2',
  }
}

/** Just enough for a child of a test to find programs: none of the settings of whoever runs the tests. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'test', PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }
}
