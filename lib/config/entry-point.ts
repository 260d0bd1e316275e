import path from 'node:path'

export const entryNames = [
  'supervise',
  'web',
  'database-server',
  'model-server',
  'worker',
  'parse-child',
  'api-key',
  'prepare',
  'fetch-models',
  'bench',
  'eval',
  'generate-samples',
] as const
export type EntryName = (typeof entryNames)[number]

/**
 * How to start one of the product's own processes with `fork` or `spawn(process.execPath, [...execArgv, file])`.
 * Bundled code (dist/, made by `npm run build`) starts bundles; code run from source (tests, development) starts source through tsx.
 * All processes run with the project's root as their working folder.
 */
export function entryPoint(name: EntryName): { file: string; execArgv: string[] } {
  const root = process.cwd()
  const bundled = process.env['FOOTNOTE_FROM'] === 'dist'
  return bundled
    ? { file: path.join(root, 'dist', `${name}.mjs`), execArgv: [] }
    : { file: path.join(root, 'scripts', `${name}.ts`), execArgv: ['--import', 'tsx'] }
}
