import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './bench'
import { waitForBatch } from './ingest-set'
import { insist } from './insist'
import { killAtRandom } from './kill-at-random'
import { readAllAlong, searchAllAlong, stationText } from './rebuild-readers'
import { round } from './statistics'

type Progress = { readonly building: number; readonly unstaged: number; readonly failed: number }
type Shown = { readonly rebuild: { readonly id: string; readonly status: string; readonly progress: Progress } | null }

const patienceMs = 30 * 60_000

/**
 * A collection is cut anew, switched and taken back while it is searched and, with `--readers`, asked, and, with `--kills`, while processes are killed at random moments.
 */
export const rebuildBench: Bench = {
  name: 'rebuild',
  summary:
    'a collection cut anew, switched and taken back while it is searched: wrong answers, seconds [--documents 1000] [--readers 0] [--kills 0]',
  async run(context) {
    const count = Number(context.options.get('documents') ?? 1000)
    const kills = Number(context.options.get('kills') ?? 0)
    const run = Date.now().toString(36)
    const { id } = await context.api.request<{ id: string }>('POST', '/api/v1/collections', {
      name: `bench rebuild ${run}`,
    })
    const lines = Array.from({ length: count }, (_, i) =>
      JSON.stringify({ externalId: `${run}-${i}`, text: stationText(i, run), mediaType: 'text/markdown' }),
    )
    const bulk = `/api/v1/collections/${id}/documents/bulk`
    const { batchId } = await context.api.request<{ batchId: string }>('POST', bulk, `${lines.join('\n')}\n`)
    await waitForBatch(context, batchId)

    let isOver = false
    const all = { collectionId: id, run, count, isOver: () => isOver }
    const searching = searchAllAlong(context, all)
    const reading = readAllAlong(context, all, Number(context.options.get('readers') ?? 0))
    const killing = killAtRandom(kills, () => isOver, context.note)
    const address = `/api/v1/collections/${id}/rebuild`
    const read = async () => (await context.api.request<Shown>('GET', address)).rebuild
    /** Asks until the rebuild is there: a request that died with its process may have been done all the same. @returns seconds */
    const bring = async (status: string, ask?: () => Promise<unknown>): Promise<number> => {
      const startedAt = performance.now()
      await insist(`the rebuild, to be ${status},`, patienceMs, async () => {
        const rebuild = await read()
        if (rebuild?.status === status) return
        await ask?.()
        throw new Error(`it is ${rebuild?.status ?? 'not there'}`)
      })
      return round((performance.now() - startedAt) / 1000)
    }
    const act = (action: string) => async () => {
      const rebuild = await read()
      if (rebuild) await context.api.request('POST', `/api/v1/rebuilds/${rebuild.id}`, { action })
    }
    await context.api.request('POST', address, { chunking: 'heading' })
    // A document whose reader was killed three times waits for an admin, who tries it again.
    const build = await bring('ready', async () => {
      const progress = (await read())?.progress
      if (progress && progress.failed > 0 && progress.building + progress.unstaged === 0) await act('retry-failed')()
    })
    const switched = await bring('switched', act('switch'))
    // Readers have the new passages for a while.
    await sleep(5000)
    const back = await bring('rolled_back', async () => {
      if ((await read())?.status === 'switched') await act('roll-back')()
    })
    await sleep(3000)
    isOver = true
    const [seen, asked, killed] = await Promise.all([searching, reading, killing])
    const detail = { documents: count, kills, ...killed, unanswered: seen.unanswered + asked.unanswered }
    context.print({
      figure: 'rebuild.wrong',
      value: seen.wrong,
      unit: 'searches',
      n: seen.searches,
      target: '0',
      detail,
    })
    if (asked.answers > 0)
      context.print({
        figure: 'rebuild.wrong-answers',
        value: asked.wrong,
        unit: 'answers',
        n: asked.answers,
        target: '0',
        detail: { ...detail, refused: asked.refused },
      })
    for (const [figure, value] of Object.entries({ build, switch: switched, back }))
      context.print({ figure: `rebuild.${figure}`, value, unit: 's', detail })
  },
}
