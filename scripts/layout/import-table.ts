/**
 * The direction of imports (DESIGN 3) as data. Rows are listed from the top; a row may import only rows below it. Within a row,
 * folders may not import each other, except where `sameRow` allows it.
 */
export const rows: readonly (readonly string[])[] = [
  ['e2e'],
  ['scripts'],
  ['app'],
  ['lib/runtime'],
  ['lib/jobs', 'lib/evals'],
  ['lib/answer', 'lib/ingest', 'lib/feedback', 'lib/prompts'],
  ['lib/experiments'],
  ['lib/retrieval', 'lib/guardrails'],
  ['lib/auth', 'lib/models', 'lib/observability', 'lib/storage'],
  ['db'],
  ['components'],
  ['lib/domain', 'lib/errors', 'lib/config'],
]

/** Allowed although the rows say otherwise; each with its reason. */
export const exceptions: readonly { from: RegExp; to: RegExp; reason: string }[] = [
  { from: /^lib\//, to: /^lib\/runtime\/runtime\.ts$/, reason: 'the type of the first argument of every orchestrator' },
  { from: /^lib\/(models|auth)\//, to: /^lib\/observability\/logger\.ts$/, reason: 'the logger port is a type' },
  { from: /^lib\/runtime\/runtime\.ts$/, to: /^(db|lib)\//, reason: 'Runtime is made of ports' },
  { from: /\.test\.tsx?$/, to: /^lib\/observability\//, reason: 'tests need a real, silent logger' },
  {
    from: /\.test\.tsx?$/,
    to: /^(db|lib\/models|lib\/ingest|lib\/auth)\/testing\//,
    reason: 'test factories and fakes',
  },
  { from: /^lib\/answer\//, to: /^lib\/prompts\//, reason: 'the answer river renders the active prompt' },
  { from: /^lib\/jobs\//, to: /^lib\/evals\//, reason: 'the worker runs eval runs' },
  { from: /^lib\/feedback\//, to: /^lib\/answer\//, reason: 'feedback is about an answer' },
]

const sameRow = new Set(['lib/domain', 'lib/errors', 'lib/config'])

function folderOf(file: string): string | undefined {
  return rows.flat().find((folder) => file === folder || file.startsWith(`${folder}/`))
}

/** @returns why the import is not allowed, or null when it is. Paths are relative to the project's root, with forward slashes. */
export function importProblem(from: string, to: string): string | null {
  const fromFolder = folderOf(from)
  const toFolder = folderOf(to)
  if (!fromFolder || !toFolder || fromFolder === toFolder) return null
  if (exceptions.some((rule) => rule.from.test(from) && rule.to.test(to))) return null
  if (fromFolder === 'components' && toFolder !== 'lib/domain')
    return `components/ may import only components/ and lib/domain, not ${to}`
  if (
    /^lib\/runtime\/(create|get)-runtime/.test(to) &&
    !['app', 'scripts', 'e2e', 'lib/runtime'].includes(fromFolder)
  ) {
    return `${to} is for app, worker and command-line entries only`
  }
  const fromRow = rows.findIndex((row) => row.includes(fromFolder))
  const toRow = rows.findIndex((row) => row.includes(toFolder))
  if (toRow > fromRow) return null
  if (toRow === fromRow && sameRow.has(fromFolder)) return null
  return `${fromFolder} may not import ${toFolder}`
}
