import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { healthSchema } from '@/lib/domain/health'
import { isRight, rightEndings } from './bad-verdicts'
import type { Bench, BenchContext } from './bench'
import { mapConcurrently } from './search'
import { percentile, round } from './statistics'
import { uploadAndWait, type UploadEnd } from './upload-and-wait'

const entrySchema = z.object({ file: z.string(), verdict: z.string() })
type Entry = z.infer<typeof entrySchema>
type Result = { entry: Entry; bad: UploadEnd; neighbour: UploadEnd; right: boolean }

/** A file must have ended within this; followed a little longer to tell late from never. */
const limitSeconds = 60
const followMs = 90_000

async function readManifest(folder: string): Promise<Entry[]> {
  const lines = (await readFile(path.join(folder, 'manifest.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => entrySchema.parse(JSON.parse(line)))
}

async function webRestarts({ url }: BenchContext): Promise<number> {
  const health = healthSchema.parse(await (await fetch(`${url}/api/health/ready`)).json())
  return health.processes.find(({ name }) => name === 'web')?.restarts ?? 0
}

/** Both are sent at the same moment. A name of its own for each: the manifest lists one file twice. */
async function runPair(
  context: BenchContext,
  collectionId: string,
  folder: string,
  entry: Entry,
  i: number,
): Promise<Result> {
  const text = `Neighbour ${i} of a file that may break. Its lamp in room ${4000 + i} is changed every ${i + 2} months.`
  const bytes = new Uint8Array(await readFile(path.join(folder, entry.file)))
  const [bad, neighbour] = await Promise.all([
    uploadAndWait(context.api, collectionId, { name: entry.file, bytes, externalId: `bad-${i}` }, followMs),
    uploadAndWait(
      context.api,
      collectionId,
      { name: `neighbour-${i}.txt`, bytes: new TextEncoder().encode(text), externalId: `neighbour-${i}` },
      followMs,
    ),
  ])
  return { entry, bad, neighbour, right: isRight(entry.file, entry.verdict, bad) }
}

function noteResult({ note }: BenchContext, { entry, bad, neighbour, right }: Result): void {
  const wanted = right ? '' : ` WRONG, wanted ${rightEndings(entry.file, entry.verdict).join(' or ')}`
  const end = bad.code ?? bad.status
  note(`${entry.file} [${entry.verdict}]: ${end} in ${round(bad.seconds, 1)} s${wanted}; ${bad.reason}`)
  if (neighbour.status !== 'indexed') note(`  its neighbour: ${neighbour.code ?? neighbour.status}`)
}

/** Files that break parsers, each with a healthy neighbour uploaded beside it. */
export const badBench: Bench = {
  name: 'bad',
  summary: 'files that break parsers: verdict, reason, time to end, neighbours, web restarts [--at-once 2]',
  async run(context) {
    const folder = path.join(context.data, 'files/bad')
    const entries = await readManifest(folder)
    const name = `bench bad ${new Date().toISOString()}`
    const { id } = await context.api.request<{ id: string }>('POST', '/api/v1/collections', { name })
    const restartsBefore = await webRestarts(context)
    const atOnce = Number(context.options.get('at-once') ?? 2)
    const results = await mapConcurrently(entries, atOnce, async (entry, i) => {
      const result = await runPair(context, id, folder, entry, i)
      noteResult(context, result)
      return result
    })
    const restarts = (await webRestarts(context)) - restartsBefore
    const seconds = results.map(({ bad }) => bad.seconds)
    const count = (holds: (result: Result) => boolean): number => results.filter(holds).length
    const print = (figure: string, value: number, target: string, unit = 'files'): void =>
      context.print({ figure: `bad.${figure}`, value, unit, n: results.length, target })
    print(
      'right',
      count(({ right }) => right),
      `${results.length}`,
    )
    print(
      'with-reason',
      count(({ bad }) => bad.status === 'indexed' || bad.reason !== ''),
      `${results.length}`,
    )
    print(
      'ended-in-time',
      count(({ bad }) => bad.status !== 'open' && bad.seconds <= limitSeconds),
      `${results.length}`,
    )
    print(
      'neighbours-indexed',
      count(({ neighbour }) => neighbour.status === 'indexed'),
      `${results.length}`,
    )
    print('web-restarts', restarts, '0', 'restarts')
    print('seconds-p95', round(percentile(seconds, 0.95), 1), '<= 60', 's')
    print('seconds-max', round(Math.max(...seconds), 1), '<= 60', 's')
  },
}
