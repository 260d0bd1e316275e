/**
 * One value per process under this name. Next bundles pages, actions and routes apart, and each bundle may get its own copy of a
 * module, so a plain module variable would be several counters instead of one.
 */
export function processState<T>(name: string, create: () => T): T {
  const key = Symbol.for(`footnote.${name}`)
  const store = globalThis as typeof globalThis & Record<symbol, unknown>
  store[key] ??= create()
  return store[key] as T
}
