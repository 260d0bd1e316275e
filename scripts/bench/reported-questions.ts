import path from 'node:path'
import { z } from 'zod'
import { readLines } from './read-lines'

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.array(z.string()),
  near_miss: z.string().nullable(),
  answers: z.array(z.tuple([z.int(), z.string()])),
})
export type ReportedQuestion = z.infer<typeof questionSchema>

/** The rule of local:extractive was fitted on the other four articles (docs/decisions/0030-refusal.md). */
const reportedArticles = ['Huguenot', 'Imperialism', '1973_oil_crisis', 'Packet_switching']

/** Questions of SQuAD2 of the articles that nothing was tuned on, or of the others, spread over them. @param size at most, of each kind */
export async function loadReportedQuestions(
  data: string,
  size: number,
  part: 'tune' | 'report' = 'report',
): Promise<{ answerable: ReportedQuestion[]; nearMiss: ReportedQuestion[] }> {
  const all = await readLines(path.join(data, 'answers/squad2/questions.jsonl'), questionSchema)
  const questions = all.filter((question) => isReported(question) === (part === 'report'))
  return {
    answerable: everyNth(
      questions.filter((one) => one.gold.length > 0),
      size,
    ),
    nearMiss: everyNth(
      questions.filter((one) => one.gold.length === 0),
      size,
    ),
  }
}

function isReported(question: ReportedQuestion): boolean {
  const passage = question.gold[0] ?? question.near_miss ?? ''
  return reportedArticles.some((article) => passage.startsWith(`${article}#`))
}

/** Spread over the whole list, so that no article is left out. */
export function everyNth<Item>(items: readonly Item[], size: number): Item[] {
  const step = Math.max(1, items.length / size)
  return Array.from({ length: Math.min(size, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  )
}
