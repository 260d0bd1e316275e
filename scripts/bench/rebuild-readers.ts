import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from './ask'
import type { BenchContext } from './bench'
import { search } from './search'

const markerOf = (i: number, run: string): string => `rb${run}x${i.toString().padStart(5, '0')}`

/** One passage along its structure, three when each section is one; the marker stands in one section. */
export const stationText = (i: number, run: string): string =>
  [
    `# Station ${i}`,
    '## Valves',
    `Valve ${markerOf(i, run)} is checked monthly.`,
    '## Doors',
    'Doors open inwards.',
    '## People',
    'Ask the keeper.',
  ].join('\n\n')

type Stations = {
  readonly collectionId: string
  readonly run: string
  readonly count: number
  readonly isOver: () => boolean
}

const anyOf = ({ count }: Stations): number => Math.floor(Math.random() * count)

/** Each marker must be found in exactly one passage. What has no answer because a process was killed is counted apart. */
export async function searchAllAlong({ api }: BenchContext, stations: Stations) {
  const seen = { searches: 0, wrong: 0, unanswered: 0 }
  const options = {
    collectionIds: [stations.collectionId],
    mode: 'keyword',
    rerank: false,
    k: 5,
    passages: 'whole',
  } as const
  while (!stations.isOver()) {
    try {
      const { results } = await search(api, markerOf(anyOf(stations), stations.run), options)
      seen.searches++
      if (results.length !== 1) seen.wrong++
    } catch {
      seen.unanswered++
    }
    await sleep(100)
  }
  return seen
}

/** So many readers, each with a question about every ten seconds: an answer must cite its own station, from one revision of it. */
export async function readAllAlong({ api }: BenchContext, stations: Stations, readers: number) {
  const seen = { answers: 0, wrong: 0, refused: 0, unanswered: 0 }
  const read = async (): Promise<void> => {
    while (!stations.isOver()) {
      await sleep(5000 + Math.random() * 10_000)
      const i = anyOf(stations)
      const asked = await ask(api, `How often is valve ${markerOf(i, stations.run)} checked?`, [
        stations.collectionId,
      ]).catch(() => null)
      const answer = asked?.answer
      if (!answer) {
        seen.unanswered++
        continue
      }
      seen.answers++
      const own = answer.citations.filter(({ externalId }) => externalId === `${stations.run}-${i}`)
      const revisions = new Set(own.map(({ revisionId }) => revisionId))
      if (answer.status === 'refused') seen.refused++
      else if (answer.status !== 'answered' || revisions.size !== 1) seen.wrong++
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  return seen
}
