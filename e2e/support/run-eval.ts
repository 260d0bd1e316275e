import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { baseUrl } from './base-url'

export type EvalEnd = { readonly code: number; readonly said: string; readonly junit: string; readonly json: unknown }

/** `npm run eval` as CI calls it, with a key, against the product of this run. @param folder where its two files go */
export async function runEval(folder: string, key: string, args: readonly string[]): Promise<EvalEnd> {
  const [junit, json] = [`${folder}/eval.xml`, `${folder}/eval.json`]
  const files = ['--junit', junit, '--json', json]
  const words = ['scripts/run.mjs', 'eval', '--url', baseUrl, '--key', key, ...files, ...args]
  await mkdir(folder, { recursive: true })
  const command = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  command.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(command, 'close')) as [number]
  return { code, said, junit: await readFile(junit, 'utf8'), json: JSON.parse(await readFile(json, 'utf8')) as unknown }
}
