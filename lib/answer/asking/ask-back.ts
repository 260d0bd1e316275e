import type { Source } from '@/lib/domain/answer'
import type { Passage } from '@/lib/domain/passage'
import { readQuestionLanguage } from '@/lib/domain/text/read-question-language'
import type { Readings } from '@/lib/models/extractive/readings'
import { toSource } from '../to-source'

const words = {
  en: { row: 'for', document: 'in' },
  de: { row: 'für', document: 'in' },
  fr: { row: 'pour', document: 'dans' },
  es: { row: 'para', document: 'en' },
  it: { row: 'per', document: 'in' },
}

/** The passages that hold what a question could mean, each once and with its choices: the same question, said for one of them. */
export function askBack(question: string, { by, choices }: Readings, passages: readonly Passage[]): Source[] {
  const inOrder = [...new Set(choices.map(({ passage }) => passage))]
  return inOrder.flatMap((index) => {
    const passage = passages[index]
    if (!passage) return []
    const own = choices.filter((one) => one.passage === index)
    return {
      ...toSource(passage),
      asks: {
        by,
        choices: own.map(({ label, start, end }) => ({
          label,
          question: sayFor(question, label, by === '' ? 'document' : 'row'),
          charStart: passage.charStart + start,
          charEnd: passage.charStart + end,
        })),
      },
    }
  })
}

/** "How long is the warranty?" for the row of Boreal 80: "How long is the warranty for Boreal 80?" */
function sayFor(question: string, label: string, kind: 'row' | 'document'): string {
  const language = readQuestionLanguage(question)
  const joined = words[language in words ? (language as keyof typeof words) : 'en'][kind]
  const name = kind === 'document' ? `“${label}”` : label
  return `${question.replace(/[\s?？.!]+$/u, '')} ${joined} ${name}?`
}
