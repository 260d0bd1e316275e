import { readTermWords } from '@/lib/domain/text/to-term-key'

/** A wording of the glossary has so many words at most. */
export const mostTermWords = 10
/** A question of more words is looked at to here. */
const mostWords = 120

/** Every run of words of a question as a key of the glossary: what may be a term of it. */
export function toKeyRuns(question: string): string[] {
  const stems = readTermWords(question)
    .slice(0, mostWords)
    .map(({ stem }) => stem)
  const runs = stems.flatMap((_, at) =>
    Array.from({ length: Math.min(mostTermWords, stems.length - at) }, (__, more) =>
      stems.slice(at, at + more + 1).join(' '),
    ),
  )
  return [...new Set(runs)]
}
