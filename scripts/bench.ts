import { allBenches } from './bench/all-benches'
import { createApiClient } from './bench/api-client'
import type { BenchContext } from './bench/bench'
import { describeMachine } from './bench/describe-machine'
import { loadApiKey } from './bench/load-api-key'
import { readOptions } from './bench/read-options'

/** `npm run bench -- <name>`: prints command, data and machine, then one line of JSON per figure. Without a name, lists the benches. */
const args = process.argv.slice(2)
const { name, data, url, key, rest } = readOptions(args)
const bench = allBenches.find((candidate) => candidate.name === name)

if (bench) {
  const context: BenchContext = {
    data,
    url,
    options: rest,
    api: createApiClient(url, key === null ? loadApiKey : async () => key),
    print: (figure) => console.log(JSON.stringify({ ...figure, at: new Date().toISOString() })),
    note: (line) => void process.stderr.write(`${line}\n`),
  }
  const shown = args.filter((word) => !word.startsWith('fn_')).join(' ')
  console.log(JSON.stringify({ command: `npm run bench -- ${shown}`, data, machine: describeMachine() }))
  await bench.run(context)
} else {
  if (name !== null) console.error(`There is no bench "${name}".`)
  console.log('npm run bench -- <name> [--data ../shared/bench] [--url http://127.0.0.1:3000] [--key fn_…]\n')
  for (const { name, summary } of allBenches) console.log(`  ${name.padEnd(16)} ${summary}`)
  process.exitCode = name === null ? 0 : 1
}
