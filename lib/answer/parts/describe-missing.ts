import { isGerman } from '@/lib/domain/text/is-german'
import { readQuestionLanguage } from '@/lib/domain/text/read-question-language'

/** What the line begins with, and the quotation marks of its language. */
const ways = {
  en: ['Not found in your documents', '“', '”'],
  de: ['In Ihren Dokumenten nicht gefunden', '„', '“'],
  fr: ['Introuvable dans vos documents', '« ', ' »'],
  es: ['No está en sus documentos', '«', '»'],
  it: ['Non trovato nei vostri documenti', '«', '»'],
} as const

export const missingLeads = Object.values(ways).map(([lead]) => lead)

/** The line under a joined answer that names the parts without a source, in the language of the question. It asserts nothing about the world. */
export function describeMissing(questions: readonly string[]): string {
  const all = questions.join(' ')
  const language = readQuestionLanguage(all)
  const [lead, open, close] = isGerman(all) ? ways.de : language in ways ? ways[language as keyof typeof ways] : ways.en
  return `\n\n${lead}: ${questions.map((question) => `${open}${withoutTopic(question)}${close}`).join(', ')}`
}

/** What a part took from the first in brackets was for the search. */
const withoutTopic = (question: string): string => question.replace(/\s\([^()]*\)\s?\?$/, '?')
