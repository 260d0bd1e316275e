import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench, BenchContext } from './bench'
import { insist } from './insist'
import { killAtRandom } from './kill-at-random'
import { mapConcurrently, search } from './search'
import { round } from './statistics'

type Listed = { readonly id: string; readonly externalId: string; readonly status: string }

const uploadPatienceMs = 10 * 60_000
const endPatienceMs = 20 * 60_000
const pdfEvery = 10

/** A word that no other document has, and that a stemmer leaves alone. */
const markerOf = (i: number, run: string): string => `qv${run}x${i.toString().padStart(4, '0')}`

async function upload(context: BenchContext, collectionId: string, i: number, run: string, pdfs: readonly Buffer[]) {
  const pdf = i % pdfEvery === 0 ? pdfs[(i / pdfEvery) % pdfs.length] : undefined
  const text = `# Note ${i}\n\nThe valve of station ${markerOf(i, run)} is checked every ${(i % 11) + 2} weeks.\n`
  const name = pdf ? `report-${i}.pdf` : `note-${i}.md`
  await insist(`upload ${i}`, uploadPatienceMs, async () => {
    const form = new FormData()
    form.set('file', new Blob(pdf ? [new Uint8Array(pdf), `\n% ${markerOf(i, run)}\n`] : [text]), name)
    form.set('externalId', `${run}-${i}`)
    const headers = { 'idempotency-key': `${run}-${i}` }
    const url = `/api/v1/collections/${collectionId}/documents`
    const response = await context.api.fetch(url, { method: 'POST', body: form, headers })
    const body = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${body.slice(0, 200)}`)
  })
}

async function listAll({ api }: BenchContext, collectionId: string): Promise<Listed[]> {
  const items: Listed[] = []
  let cursor: string | null = null
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const address = `/api/v1/documents?collectionId=${collectionId}&limit=100${after}`
    const page: { items: Listed[]; nextCursor: string | null } = await insist('the list', endPatienceMs, () =>
      api.request('GET', address),
    )
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return items
}

const hasEnded = ({ status }: Listed): boolean => status === 'indexed' || status === 'failed'

/**
 * Uploads while parser, worker, web and database processes are killed at random moments. Then every document must be there once and
 * have ended, and a search for the word that only it has must find it once.
 */
export const killsBench: Bench = {
  name: 'kills',
  summary:
    'signal 9 at random moments during uploads: lost, twice, in limbo; on this machine, with the product’s FOOTNOTE_DATA_DIR [--uploads 500] [--kills 200]',
  async run(context) {
    const count = Number(context.options.get('uploads') ?? 500)
    const kills = Number(context.options.get('kills') ?? 200)
    const run = Date.now().toString(36)
    const folder = path.join(context.data, 'files/pdf')
    const names = (await readdir(folder)).filter((name) => name.startsWith('2008'))
    const pdfs = await Promise.all(names.map((name) => readFile(path.join(folder, name))))
    const { id } = await context.api.request<{ id: string }>('POST', '/api/v1/collections', { name: `bench ${run}` })

    const startedAt = performance.now()
    let isOver = false
    const killing = killAtRandom(kills, () => isOver, context.note)
    // Uploads are spread over the kills: bursts of them, with pauses in which what was accepted is read.
    await mapConcurrently(
      Array.from({ length: count }, (_, i) => i),
      3,
      async (i) => {
        await upload(context, id, i, run, pdfs)
        await sleep((kills / count) * 4500)
      },
    )
    const killed = await killing
    isOver = true

    const endAt = Date.now() + endPatienceMs
    let items = await listAll(context, id)
    while (!items.every(hasEnded) && Date.now() < endAt) {
      await sleep(2000)
      items = await listAll(context, id)
    }
    const seconds = round((performance.now() - startedAt) / 1000)
    const seen = new Set(items.map(({ externalId }) => externalId))
    const wanted = Array.from({ length: count }, (_, i) => i)
    const lost = wanted.filter((i) => !seen.has(`${run}-${i}`)).length
    const failed = items.filter(({ status }) => status === 'failed').length
    const limbo = items.filter((item) => !hasEnded(item)).length
    const indexed = new Set(items.filter(({ status }) => status === 'indexed').map(({ externalId }) => externalId))

    const notes = wanted.filter((i) => i % pdfEvery !== 0 && indexed.has(`${run}-${i}`))
    const hits = await mapConcurrently(notes, 2, async (i) => {
      const answer = await insist('a search', 60_000, () =>
        search(context.api, markerOf(i, run), { collectionIds: [id], mode: 'keyword', rerank: false, k: 5 }),
      )
      return answer.results.map(({ externalId }) => externalId === `${run}-${i}`)
    })
    const unfound = hits.filter((found) => !found.includes(true)).length
    const foundTwice = hits.filter((found) => found.length > 1).length
    const detail = { uploads: count, ...killed, seconds, failed }
    const print = (figure: string, value: number): void =>
      context.print({ figure: `kills.${figure}`, value, unit: 'documents', n: count, target: '0', detail })
    print('lost', lost + unfound)
    print('twice', items.length - seen.size + foundTwice)
    print('in-limbo', limbo)
  },
}
