import { isFunctionWord } from '@/lib/domain/text/guess-language'
import type { Language } from '@/lib/domain/text/languages'
import { readQuestionLanguage } from '@/lib/domain/text/read-question-language'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { DraftPart } from '../generate-draft'
import { stripMarkers } from '../split-claims'

export type Drafted = { readonly question: string; readonly draft: readonly DraftPart[] }

/**
 * What a part's draft adds: `new` words; `said` when an earlier part's sentence answers this one too; `unanswered` when it is an earlier
 * sentence again that has none of the words by which this question differs from the earlier one. The nearest sentence of a document that
 * lacks the answer is often the one before, and leaving it out in silence would hide that nothing was found.
 */
export type Addition = 'new' | 'said' | 'unanswered'

export function markRepeats(parts: readonly Drafted[]): Addition[] {
  const texts = parts.map(({ draft }) => plainText(draft))
  return parts.map(({ question }, index) => {
    const text = texts[index] ?? ''
    const earlier = text === '' ? -1 : texts.slice(0, index).findIndex((one) => one.includes(text))
    if (earlier === -1) return 'new'
    const language = readQuestionLanguage(question)
    const asked = contentOf(parts[earlier]?.question ?? '', language)
    const own = [...contentOf(question, language)].filter((stem) => !asked.has(stem))
    const said = contentOf(text, language)
    return own.length === 0 || own.some((stem) => said.has(stem)) ? 'said' : 'unanswered'
  })
}

const contentOf = (text: string, language: Language): ReadonlySet<string> =>
  new Set(
    tokenizeWords(text)
      .filter(({ text: word }) => language === 'en' || !isFunctionWord(word.toLowerCase(), language))
      .map(({ stem }) => stem)
      .filter((stem) => !isStopWord(stem)),
  )

/** What a draft says, without footnotes and with single blanks. */
export function plainText(draft: readonly DraftPart[]): string {
  const text = draft.map((part) => (part.type === 'text' ? part.delta : '')).join('')
  return stripMarkers(text).replace(/\s+/g, ' ').trim()
}
