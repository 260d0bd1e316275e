type Field = string | number | boolean | null | undefined | readonly string[]

/** Fields are ids, counts, timings and decisions. Never prompts, answers, passages, file names, query strings, keys or provider bodies. */
export type Logger = {
  debug(event: string, fields?: Record<string, Field>): void
  info(event: string, fields?: Record<string, Field>): void
  warn(event: string, fields?: Record<string, Field>): void
  /** `error` is reduced to name, code and stack; its message is not logged, because it can hold content. */
  error(event: string, error: unknown, fields?: Record<string, Field>): void
  with(fields: Record<string, Field>): Logger
}
