import { readdir } from 'node:fs/promises'
import { gatesFile } from './read-gates'
import { suiteFolder } from './load-suite'

/** The names of the golden sets in evals/, without reading them: a broken one is listed, and says what is wrong when it is started. */
export async function listSuites(): Promise<string[]> {
  const files = await readdir(suiteFolder())
  return files
    .filter((file) => file.endsWith('.yaml') && file !== gatesFile)
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted()
}
