import path from 'node:path'
import { z } from 'zod'
import { contradicts } from '@/lib/answer/disputes/contradicts'
import { readStatement, type Statement } from '@/lib/answer/disputes/read-statement'
import { readEvidence } from '@/lib/answer/evidence'
import type { Bench } from './bench'
import { compareFolder } from './compare-folder'
import { errorKinds, plantError } from './plant-errors'
import { readLines } from './read-lines'
import { rewordSentence } from './reword-sentence'
import { round } from './statistics'

const rowSchema = z.object({ title: z.string(), text: z.string() })
const sets = { squad2: 'answers/squad2', obliqa: 'retrieval/obliqa', scifact: 'retrieval/scifact' }

/**
 * How often a sentence is taken for a contradiction of another. Sentences of public texts that were not written to contradict each other, all
 * pairs across documents, should give none; a sentence with one thing changed, also in other words, should be found for its number alone.
 */
export const disputesBench: Bench = {
  name: 'disputes',
  summary: 'sentences that contradict each other: false alarms in all pairs, planted numbers found [--documents 600]',
  async run({ data, options, print, note }) {
    const most = Number(options.get('documents') ?? 600)
    for (const [name, folder] of Object.entries(sets)) {
      const rows = (await readLines(path.join(data, folder, 'corpus.jsonl'), rowSchema)).slice(0, most)
      const read = rows.map(({ title, text }) => statementsOf(title, text))
      const { pairs, alarms } = countAlarms(read)
      for (const alarm of alarms.slice(0, 5)) note(`${name}: ${alarm}`)
      print({ figure: `disputes.${name}.alarms`, value: alarms.length, unit: 'pairs across documents', n: pairs })
      const sentences = read.flat().filter((one) => one.quantities.length > 0 && one.terms.size > 2)
      const names = sentences.flatMap((one) => [...one.names]).slice(0, 200)
      const planted = [
        ...errorKinds.map((kind) => [kind, (text: string) => plantError(text, kind, names)] as const),
        ['reworded', rewordSentence] as const,
        ['reworded-number', (text: string) => plantIn(rewordSentence(text))] as const,
      ]
      for (const [kind, change] of planted) {
        const changed = sentences.flatMap((one) => pairWith(one, change(one.text)))
        const found = changed.filter(([one, other]) => contradicts(one, other)).length
        const value = round(found / changed.length)
        print({ figure: `disputes.${name}.${kind}`, value, unit: 'share found', n: changed.length })
      }
    }
    const { found, pages } = await compareFolder(path.join(data, 'files/handbook'))
    for (const line of found) note(`handbook: ${line}`)
    print({ figure: 'disputes.handbook.found', value: found.length, unit: 'pairs, to be read', n: pages })
  },
}

const plantIn = (text: string | null): string | null => text && plantError(text, 'number', [])

function statementsOf(title: string, text: string): Statement[] {
  const evidence = readEvidence({ title, headingPath: [], text })
  return evidence.units.map((unit) => readStatement(unit, evidence))
}

/** The changed sentence as a document of another kind would say it. */
function pairWith(one: Statement, changed: string | null): [Statement, Statement][] {
  const [other] = changed === null || changed === one.text ? [] : statementsOf('Notes', changed)
  return other ? [[one, { ...other, context: one.context }]] : []
}

function countAlarms(read: readonly (readonly Statement[])[]): { pairs: number; alarms: string[] } {
  let pairs = 0
  const alarms: string[] = []
  for (const [at, mine] of read.entries())
    for (const theirs of read.slice(at + 1))
      for (const one of mine)
        for (const other of theirs) {
          pairs += 1
          if (contradicts(one, other)) alarms.push(`${one.text.slice(0, 150)} | ${other.text.slice(0, 150)}`)
        }
  return { pairs, alarms }
}
