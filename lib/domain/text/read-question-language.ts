import { guessLanguage } from './guess-language'
import type { Language } from './languages'

/** Those that have question words and number words of their own. */
const known = ['en', 'de', 'fr', 'es', 'it'] as const satisfies readonly Language[]
const fewestWords = 2

/** The language that a question is read in: English where its words do not tell another. */
export const readQuestionLanguage = (text: string): Language =>
  guessLanguage(text, { among: known, fewest: fewestWords }) ?? 'en'
