import { isGerman } from '@/lib/domain/text/is-german'

/** The line under a joined answer that names the parts without a source, in the language of the question. It asserts nothing about the world. */
export function describeMissing(questions: readonly string[]): string {
  const german = isGerman(questions.join(' '))
  const lead = german ? 'In Ihren Dokumenten nicht gefunden' : 'Not found in your documents'
  const quoted = questions.map((question) => (german ? `„${question}“` : `“${question}”`))
  return `\n\n${lead}: ${quoted.join(', ')}`
}
