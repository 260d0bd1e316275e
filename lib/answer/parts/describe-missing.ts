import { isGerman } from '@/lib/domain/text/is-german'

export const missingLeads = ['Not found in your documents', 'In Ihren Dokumenten nicht gefunden'] as const
const [english, inGerman] = missingLeads

/** The line under a joined answer that names the parts without a source, in the language of the question. It asserts nothing about the world. */
export function describeMissing(questions: readonly string[]): string {
  const german = isGerman(questions.join(' '))
  const lead = german ? inGerman : english
  const quoted = questions.map((question) => (german ? `„${question}“` : `“${question}”`))
  return `\n\n${lead}: ${quoted.join(', ')}`
}
