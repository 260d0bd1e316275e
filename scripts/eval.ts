import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { checkEndedRun } from '@/lib/evals/check-gate'
import { readGates } from '@/lib/evals/read-gates'
import { toJunit } from '@/lib/evals/report/to-junit'
import { createApiClient } from './bench/api-client'
import { loadApiKey } from './bench/load-api-key'
import { followRun } from './eval/follow-run'
import { printReport } from './eval/print-report'
import { readEvalOptions, usage } from './eval/read-eval-options'

/**
 * Runs a golden set against a running product, through its API. Ends with 0 when the gate is passed, 1 when it is not, 2 for a wrong
 * command line or gate file, 3 when the run could not be started or did not complete. Ctrl-C cancels the run.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function main(): Promise<number> {
  const options = readEvalOptions(process.argv.slice(2))
  const { suite, variant, seed, fresh, judge, key, budgetMicroUsd } = options
  // Limits on the command line stand in the place of the file.
  const hasLimits = Object.keys(options.limits).length > 0
  const gate = options['no-gate'] ? {} : hasLimits ? options.limits : await readGates(suite, options.gate)
  const api = createApiClient(options.url, key === undefined ? loadApiKey : async () => key)
  try {
    const limits = { ...(seed !== undefined && { seed }), ...(budgetMicroUsd !== undefined && { budgetMicroUsd }) }
    const body = { suite, variant, fresh, judge, ...limits }
    const { runId } = await api.request<{ runId: string }>('POST', '/api/v1/evals/runs', body)
    process.once('SIGINT', () => {
      void api.request('POST', `/api/v1/evals/runs/${runId}/cancel`).finally(() => process.exit(3))
    })
    const run = await followRun(api, runId, ({ done, total }) => say(`${done} of ${total}`))
    const checks = checkEndedRun(run, gate ?? {})
    printReport(run, checks, say)
    if (options.junit !== undefined) await writeFile(options.junit, toJunit(run, checks))
    if (options.json !== undefined)
      await writeFile(options.json, `${JSON.stringify({ ...run, gate: checks }, null, 2)}\n`)
    if (run.status !== 'completed') {
      say(`The run is ${run.status}${run.error ? `: ${run.error.code}: ${run.error.detail}` : ''}`)
      return 3
    }
    return checks.every((check) => check.passed) ? 0 : 1
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 3
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const message = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : ''
  say(`${message}\nUsage: ${usage}`)
  process.exitCode = 2
}
