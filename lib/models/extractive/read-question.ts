import { isFunctionWord } from '@/lib/domain/text/guess-language'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { createSameWordsReader, type SameWords, type SameWordsReader } from '@/lib/domain/text/same-words'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords, type Word } from '@/lib/domain/text/tokenize-words'
import { questionWords } from './question-words'
import type { Language } from '@/lib/domain/text/languages'
import { readMeasure, type Measure } from './read-measure'
import { readQuestionLanguage } from '@/lib/domain/text/read-question-language'

export type AnswerType = 'person' | 'time' | 'number' | 'money' | 'place' | 'any'

/** What a question asks for and with which words. */
export type Question = {
  readonly text: string
  readonly language: Language
  readonly type: AnswerType
  /** Distinct stems that carry the subject, in order; question words and grammar are left out. */
  readonly terms: readonly string[]
  /** Those that only stand in brackets at the end, names apart: what a part of a question took from the one before, to be found by and not to be answered. */
  readonly aside: ReadonlySet<string>
  /** Stems of proper names and acronyms, and numbers: what the evidence must have. */
  readonly names: readonly string[]
  readonly numbers: readonly number[]
  /** What the wanted number counts; null where none is asked for, or any number may be meant. */
  readonly measure: Measure | null
  /** Asks for steps, rules or several things: a list answers better than one sentence. */
  readonly wantsList: boolean
  /** Asks two things: "what was it about, and when is it due?" */
  readonly hasParts: boolean
  /** Asks what was before or what changed: then an older edition is an answer too. */
  readonly wantsHistory: boolean
  /** Other wordings of its words, from the glossary. */
  readonly sameWords: readonly SameWords[]
  /** What of the question a text says in another wording of the glossary. */
  readonly alike: SameWordsReader
}

const furniture = new Set(
  'many much long old far tall often percentag number amount kind type name year date day month century time call mean refer happen tell explain describ pleas know find list step way thing'.split(
    ' ',
  ),
)

const properties: Record<string, string> = {
  accurate: 'accuracy',
  heavy: 'weight',
  wide: 'width',
  deep: 'depth',
  hot: 'temperature',
  cold: 'temperature',
}

/** "How accurate is it" asks for what tables call accuracy. */
const nameProperty = (text: string): string =>
  text.replace(
    /\bhow (accurate|heavy|wide|deep|hot|cold)\b/gi,
    (whole, word: string) => properties[word.toLowerCase()] ?? whole,
  )

const germanWords = /\b(?:welche[rsnm]?|wie|was|wer|wo|wann|warum|ist|sind|gibt|der|die|das|dem|und|viele)\b/gi
/** German writes every noun with a capital; what stands behind these is most often a name. */
const afterPlaceWord = /\b(?:in|aus|von|nach)\s$/i

/** @param sameWords other wordings of the question's words: a text that has those has these */
export function readQuestion(text: string, sameWords: readonly SameWords[] = []): Question {
  const words = tokenizeWords(nameProperty(text))
  const isGerman = (text.match(germanWords)?.length ?? 0) > 1
  const language = readQuestionLanguage(text)
  const type = questionWords[language]?.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any'
  // Those of another language only where the question is in it: "die" and "come" are English words too.
  const isGrammar = (word: Word): boolean =>
    isStopWord(word.stem) || (language !== 'en' && isFunctionWord(word.text.toLowerCase(), language))
  const content = words.filter((word) => !isGrammar(word)).map((word) => word.stem)
  const subject = content.filter((stem) => !furniture.has(stem))
  const names = words
    .filter((word, index) => /^\p{Lu}{2,}/u.test(word.text) || (index > 0 && /^\p{Lu}/u.test(word.text)))
    .filter((word) => !isGerman || afterPlaceWord.test(text.slice(0, word.start)))
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem))
  const terms = [...new Set(subject.length > 0 ? subject : content)]
  return {
    text,
    language,
    type,
    terms,
    aside: readAside(text, words),
    names: [...new Set(names)],
    numbers: parseNumbers(text).map((number) => number.value),
    measure: readMeasure(text, type, language),
    sameWords,
    alike: createSameWordsReader(sameWords),
    hasParts: /\b(?:and|,) (?:how|when|what|who|where|which|why|until when|by when)\b/i.test(text),
    wantsHistory:
      /\b(?:previous(?:ly)?|former(?:ly)?|old(?:er)?|earlier|used to|histor\w+|chang(?:e|ed|es)|compar\w+|differ\w*|until now)\b/i.test(
        text,
      ),
    wantsList:
      /\b(?:steps?|list|which (?:\w+ ){0,2}(?:are|do)|what are|how (?:do|can|should|to)|procedure|process|requirements|rules)\b/i.test(
        text,
      ),
  }
}

const lastBrackets = /\([^()]*\)\s*\?*\s*$/

function readAside(text: string, words: readonly Word[]): ReadonlySet<string> {
  const from = lastBrackets.exec(text)?.index ?? text.length
  const asked = new Set(words.filter(({ start }) => start < from).map(({ stem }) => stem))
  const inside = words.filter(
    ({ start, text: word, stem }) => start > from && /^\p{Ll}/u.test(word) && !asked.has(stem),
  )
  return new Set(inside.map(({ stem }) => stem))
}
