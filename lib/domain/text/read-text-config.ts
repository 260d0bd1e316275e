import { guessLanguage } from './guess-language'
import { textConfigs, type TextConfig } from './languages'
import { isUnspaced } from './segment-words'

/** How the words of a text are to be stemmed; null where it is too short, or too much of a table, to tell. */
export function readTextConfig(text: string): TextConfig | null {
  if (isUnspaced(text)) return 'simple'
  const language = guessLanguage(text)
  return language && textConfigs[language]
}
