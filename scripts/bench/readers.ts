import { ask, type AskTimings } from './ask'
import type { Bench } from './bench'
import { ingestSet } from './ingest-set'
import { mapConcurrently } from './search'
import { percentile, round } from './statistics'

const colours = ['amber', 'black', 'copper', 'denim', 'ebony', 'fuchsia', 'green', 'hazel', 'indigo', 'jade']
const animals = ['heron', 'otter', 'badger', 'lynx', 'raven', 'weasel', 'marten', 'osprey', 'beaver', 'adder']
type Marker = { id: string; room: string; code: string; text: string }

/** One document per reader, with a room and a code that occur nowhere else. */
function makeMarkers(count: number): Marker[] {
  return Array.from({ length: count }, (_, i) => {
    const room = `${colours[i % 10] ?? ''}-${animals[Math.floor(i / 10) % 10] ?? ''}`
    const code = String(41_003 + i * 617)
    const text = `Storage room ${room} is opened with the door code ${code}. The caretaker changes it every spring.`
    return { id: `marker-${i}`, room, code, text }
  })
}

const questionAbout = (marker: Marker): string => `What is the door code of storage room ${marker.room}?`

/** The stream carried something of another one: another question, text that its own answer does not have, or not its own code. */
function isMixed({ text, answer }: AskTimings, own: Marker): boolean {
  return answer?.question !== questionAbout(own) || answer.text.trim() !== text.trim() || !text.includes(own.code)
}

/** Not a mix-up, but an answer that says more than was asked: it also quotes a document about another room. */
const quotesElsewhere = ({ answer }: AskTimings, own: Marker): boolean =>
  answer?.citations.some((one) => one.externalId !== own.id) ?? false

/** Many streams at once, each about its own document. */
export const readersBench: Bench = {
  name: 'readers',
  summary: '50 readers streaming at once: errors and mixed answers [--readers 50]',
  async run(context) {
    const count = Number(context.options.get('readers') ?? 50)
    const markers = makeMarkers(count)
    const corpus = markers.map(({ id, room, text }) => ({ id, title: `Room ${room}`, text }))
    const set = { name: 'markers', target: 0, corpus, queries: [] }
    const { collectionId } = await ingestSet(context, set, ` ${count} rooms`)
    const asked = await mapConcurrently(markers, count, async (marker) => {
      return ask(context.api, questionAbout(marker), [collectionId]).catch((error: unknown) => {
        context.note(String(error))
        return null
      })
    })
    const failed = asked.filter((one) => one === null || one.answer === null || one.answer.status === 'failed')
    const answered = asked.flatMap((one, i) => {
      const own = markers[i]
      return one?.answer?.status === 'answered' && own ? [{ one, own }] : []
    })
    const mixed = answered.filter(({ one, own }) => isMixed(one, own))
    const elsewhere = answered.filter(({ one, own }) => quotesElsewhere(one, own))
    const refused = asked.filter((one) => one?.answer?.status === 'refused')
    const times = asked.flatMap((one) => (one ? [one.firstTextMs ?? one.totalMs] : []))
    const detail = { firstTextP50: round(percentile(times, 0.5), 1), firstTextP95: round(percentile(times, 0.95), 1) }
    context.print({ figure: 'readers.errors', value: failed.length, unit: 'answers', n: count, target: '0', detail })
    context.print({ figure: 'readers.mixed', value: mixed.length, unit: 'answers', n: count, target: '0' })
    context.print({ figure: 'readers.quotes-elsewhere', value: elsewhere.length, unit: 'answers', n: count })
    context.print({ figure: 'readers.refused', value: refused.length, unit: 'answers', n: count })
  },
}
