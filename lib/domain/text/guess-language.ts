import { functionWords } from './function-words'
import { languages, type Language } from './languages'

const byWord = new Map<string, Language[]>()
for (const language of languages)
  for (const word of new Set(functionWords[language].split(' ')))
    byWord.set(word, [...(byWord.get(word) ?? []), language])

/** Fewer different function words than this say nothing: a table row has no language, and a list of names has "van" again and again. */
const usual = 3
/** Of the words of a text at least. Finnish and Turkish prose, which have fewest, have about a tenth. */
const leastShare = 1 / 14

type Options = {
  /** The languages in question; all by default. */
  readonly among?: readonly Language[]
  /** How many different function words tell a language. */
  readonly fewest?: number
}

/** The language of a text by its function words; null when there are too few, or as many of one as of another. */
export function guessLanguage(text: string, { among = languages, fewest = usual }: Options = {}): Language | null {
  const found = new Map(among.map((language) => [language, { count: 0, words: new Set<string>() }]))
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  for (const word of words)
    for (const language of byWord.get(word) ?? []) {
      const entry = found.get(language)
      if (!entry) continue
      entry.count += 1
      entry.words.add(word)
    }
  const [best, second] = [...found].toSorted(([, one], [, other]) => other.count - one.count)
  if (!best || best[1].words.size < fewest || best[1].count < words.length * leastShare) return null
  return best[1].count === second?.[1].count ? null : best[0]
}

/** @param word in lower case, as written */
export const isFunctionWord = (word: string, language: Language): boolean =>
  byWord.get(word)?.includes(language) ?? false
