import { ask, type AskTimings } from './ask'
import type { Bench } from './bench'
import { ingestSet } from './ingest-set'
import { mapConcurrently } from './search'
import { percentile, round } from './statistics'

const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heron', 'islet', 'juniper']
type Marker = { id: string; room: string; code: string; text: string }

/** One document per reader, with a room and a code that occur nowhere else. */
function makeMarkers(count: number): Marker[] {
  return Array.from({ length: count }, (_, i) => {
    const room = `${words[i % words.length] ?? 'amber'}-${words[Math.floor(i / words.length) % words.length] ?? 'amber'}`
    const code = String(41_003 + i * 617)
    const text = `Storage room ${room} is opened with the door code ${code}. The caretaker changes it every spring.`
    return { id: `marker-${i}`, room, code, text }
  })
}

function isMixed({ text, answer }: AskTimings, own: Marker, all: readonly Marker[]): boolean {
  const foreign = all.some((marker) => marker !== own && text.includes(marker.code))
  const cited = answer?.citations ?? []
  return foreign || !text.includes(own.code) || cited.length === 0 || cited.some((one) => one.externalId !== own.id)
}

/** Many streams at once, each about its own document: an answer that names another reader's code or document is a mixed one. */
export const readersBench: Bench = {
  name: 'readers',
  summary: '50 readers streaming at once: errors and mixed answers [--readers 50]',
  async run(context) {
    const count = Number(context.options.get('readers') ?? 50)
    const markers = makeMarkers(count)
    const corpus = markers.map(({ id, room, text }) => ({ id, title: `Room ${room}`, text }))
    const set = { name: 'markers', target: 0, corpus, queries: [] }
    const { collectionId } = await ingestSet(context, set, ` ${count}`)
    const asked = await mapConcurrently(markers, count, async (marker) => {
      const question = `What is the door code of storage room ${marker.room}?`
      return ask(context.api, question, [collectionId]).catch((error: unknown) => {
        context.note(String(error))
        return null
      })
    })
    const failed = asked.filter((one) => one === null || one.answer === null || one.answer.status === 'failed')
    const mixed = asked.filter(
      (one, i) => one?.answer?.status === 'answered' && isMixed(one, markers[i] as Marker, markers),
    )
    const refused = asked.filter((one) => one?.answer?.status === 'refused')
    const times = asked.flatMap((one) => (one ? [one.firstTextMs ?? one.totalMs] : []))
    const detail = { firstTextP50: round(percentile(times, 0.5), 1), firstTextP95: round(percentile(times, 0.95), 1) }
    context.print({ figure: 'readers.errors', value: failed.length, unit: 'answers', n: count, target: '0', detail })
    context.print({ figure: 'readers.mixed', value: mixed.length, unit: 'answers', n: count, target: '0' })
    context.print({ figure: 'readers.refused', value: refused.length, unit: 'answers', n: count })
  },
}
