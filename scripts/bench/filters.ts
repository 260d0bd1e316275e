import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { cutWords } from '@/lib/answer/filters/cut-words'
import type { FilterNames } from '@/lib/answer/filters/filter-names'
import { readQuestionFilters } from '@/lib/answer/filters/read-question-filters'
import { wantedNames } from '@/lib/answer/filters/wanted-names'
import { formatList } from '@/lib/domain/formats'
import { utcDay } from '@/lib/domain/utc-day'
import type { Bench, BenchContext } from './bench'
import { readLines } from './read-lines'
import { round } from './statistics'

const sets = [
  { name: 'squad2', questions: 'answers/squad2/questions.jsonl', corpus: 'answers/squad2/corpus.jsonl' },
  { name: 'obliqa', questions: 'retrieval/obliqa/queries.jsonl', corpus: 'retrieval/obliqa/corpus.jsonl' },
  { name: 'scifact', questions: 'retrieval/scifact/queries.jsonl', corpus: 'retrieval/scifact/corpus.jsonl' },
]
const textSchema = z.object({ text: z.string() })
const titleSchema = z.object({ title: z.string() })
const manifestSchema = z.array(z.object({ path: z.string(), title: z.string() }))

/**
 * How often the words of public questions limit a search, with the titles of their own set, of the sample company and of a real handbook as names,
 * and every kind of file open. None of these questions means a document by its name, so each filter is a wrong one; it is printed with what it says.
 */
export const filtersBench: Bench = {
  name: 'filters',
  summary: 'filters that arise from words of public questions, which mean none; needs no running product',
  async run(context) {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync('samples/manifest.json', 'utf8')))
    const others = [...manifest.map(({ title }) => title), ...handbookTitles(path.join(context.data, 'files/handbook'))]
    for (const set of sets) await measure(context, set, others)
  },
}

async function measure({ data, print, note }: BenchContext, set: (typeof sets)[number], others: readonly string[]) {
  const questions = (await readLines(path.join(data, set.questions), textSchema)).map(({ text }) => text)
  const corpus = await readLines(path.join(data, set.corpus), titleSchema)
  const titles = [...new Set([...others, ...corpus.map(({ title }) => title)])]
  let [found, loads, ms] = [0, 0, 0]
  for (const question of questions) {
    const { titleWords } = wantedNames(question)
    if (titleWords.length > 0) loads += 1
    const names = namesOf(titles.filter((title) => titleWords.some((word) => title.toLowerCase().includes(word))))
    const startedAt = performance.now()
    const read = readQuestionFilters(question, names, utcDay(new Date()))
    ms += performance.now() - startedAt
    if (read.length === 0) continue
    found += 1
    const words = read.map(({ filter }) => filter.words)
    note(`${set.name}: ${question}\n  by ${words.join(' | ')}, leaving: ${cutWords(question, words)}`)
  }
  print({
    figure: `filters.${set.name}`,
    value: found,
    unit: 'questions with a filter',
    n: questions.length,
    target: '0',
    detail: { loadTitles: loads, msEach: round(ms / questions.length) },
  })
}

/** The first heading of each page. */
function handbookTitles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return files.flatMap((file) => /^# +(.+)$/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? [])
}

const namesOf = (titles: readonly string[]): FilterNames => ({
  documents: titles.map((title) => ({ id: title, title, mediaType: 'application/pdf' })),
  collections: [{ id: 'samples', name: 'Sample company' }],
  mediaTypes: new Set(formatList.map(({ mediaType }) => mediaType)),
})
