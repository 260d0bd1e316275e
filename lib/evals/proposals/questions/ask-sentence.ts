import type { DropReason, ProposalKind } from '@/lib/domain/case-proposal'
import { isInstruction } from '@/lib/models/extractive/is-instruction'
import { contentStems } from '@/lib/retrieval/content-stems'
import { askDefinition } from './ask-definition'
import { askValue } from './ask-value'
import { fillIn } from './fill-in'
import { findAskedParts, type AskedPart } from './find-asked-part'
import { hasPronoun, leansOnContext } from './leans-on-context'
import { splitClause } from './split-clause'

export type Asked = {
  readonly kind: Extract<ProposalKind, 'fact' | 'definition' | 'fill-in'>
  readonly question: string
  readonly facts: string[][]
}

/** `topic`: what the sentence stands under, to be named where the sentence does not; null where that has no telling name. */
export type Setting = { readonly language: 'en' | 'de'; readonly topic: string | null }

const [fewestWords, mostWords] = [6, 32]
/** Fewer words that mean something, and many documents could be meant. */
const fewestStems = 2
/** "The building", "The company": which one, only the document knows. */
const bareSubject =
  /\b(?:is|are|was|were|does|do|did|must|can|may|should|will|shall|could) the \p{Ll}+(?= |\?)(?! (?:of|for|in|at|on|to|and|\p{Lu}))/u

/**
 * What a sentence can be asked for: a question where its shape gives one that reads like one, otherwise the sentence with a gap. Null where it
 * says nothing of the kind.
 */
export function askSentence(
  text: string,
  { language, topic }: Setting,
): Asked | { readonly dropped: DropReason } | null {
  const sentence = text
    .replace(/^\s*(?:\d{1,2}[.)]|[a-z]\)|[-*•])\s+/u, '')
    .replaceAll(/\s?\[\^?\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = sentence.split(' ').length
  if (words < fewestWords || words > mostWords || !/[.]["”')]?$/u.test(sentence) || !/^["“]?[\p{Lu}\d]/u.test(sentence))
    return null
  if (isInstruction(sentence)) return null
  const parts = findAskedParts(sentence).filter((part) => part.type !== 'name' || part.start > 0)
  const definition = language === 'en' ? askDefinition(sentence) : null
  if (parts.length === 0 && !definition) return null
  if (leansOnContext(sentence)) return { dropped: 'pronouns' }
  if (definition) {
    if (hasPronoun(definition)) return { dropped: 'pronouns' }
    return { kind: 'definition', question: definition, facts: [] }
  }
  const asked = language === 'en' ? askParts(sentence, parts, topic) : null
  if (asked) return asked
  const part = parts.find(({ type, start }) => type !== 'name' && !/\([^)]*$/.test(sentence.slice(0, start)))
  if (!part || hasPronoun(sentence)) return part ? { dropped: 'pronouns' } : null
  if (contentStems(sentence).length < 5) return { dropped: 'not-alone' }
  return { kind: 'fill-in', question: fillIn(sentence, part, language), facts: [[factOf(part)]] }
}

function askParts(
  sentence: string,
  parts: readonly AskedPart[],
  topic: string | null,
): Asked | { readonly dropped: DropReason } | null {
  const clause = splitClause(sentence)
  if (!clause) return null
  for (const part of parts) {
    const question = askValue(clause, part)
    if (!question) continue
    if (hasPronoun(question)) return { dropped: 'pronouns' }
    const facts = [[factOf(part)]]
    if (standsAlone(question)) return { kind: 'fact', question, facts }
    return topic === null ? { dropped: 'not-alone' } : { kind: 'fact', question: withTopic(question, topic), facts }
  }
  return null
}

const interrogative = /^(?:[a-z]+ )*?(?:how (?:many|much|long)|what time|what|when|who|whom)\b/iu

/** Whether a question names enough to be asked without its document. */
export function standsAlone(question: string): boolean {
  const stems = new Set(contentStems(question.replace(interrogative, '').replaceAll(/\bper\b/g, '')))
  return stems.size >= (bareSubject.test(question) ? 3 : fewestStems)
}

const withTopic = (question: string, topic: string): string =>
  `According to “${topic}”, ${question.charAt(0).toLowerCase()}${question.slice(1)}`

/** A number without its unit, as facts are kept: "85 euros" may stand as "€85". */
function factOf(part: AskedPart): string {
  if (part.type === 'date' || part.type === 'time' || part.type === 'name') return part.text
  const [number] = /\d+(?:[.,]\d+)*(?:\s?%)?/u.exec(part.text) ?? []
  return number ?? part.text.split(' ')[0] ?? part.text
}
