import { readdir } from 'node:fs/promises'
import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { appSuite } from './app-suite'
import { suiteFolder } from './load-suite'
import { gatesFile } from './read-gates'

/**
 * The names of the golden sets: those in evals/, without reading them (a broken one is listed, and says what is wrong when it is
 * started), and the workspace's own when it has a case.
 */
export async function listSuites(runtime: Pick<Runtime, 'db'>, scope: Scope): Promise<string[]> {
  const files = await readdir(suiteFolder())
  const inGit = files
    .filter((file) => file.endsWith('.yaml') && file !== gatesFile)
    .map((file) => file.slice(0, -'.yaml'.length))
  const own = await listGoldenCases(runtime.db, scope, { status: 'active' })
  return [...new Set([...inGit, ...(own.length > 0 ? [appSuite] : [])])].toSorted()
}
