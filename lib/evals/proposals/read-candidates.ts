import { makeQuestion } from '@/lib/answer/make-question'
import type { Section } from '@/lib/answer/disputes/split-sections'
import type { ProposalKind } from '@/lib/domain/case-proposal'
import { isGerman } from '@/lib/domain/text/is-german'
import { splitSentences, type SentenceSpan } from '@/lib/domain/text/split-sentences'
import { findKeyFacts } from '../golden/find-key-facts'
import type { Candidate, Dropping } from './candidate'
import { askSentence } from './questions/ask-sentence'
import { nameTopic } from './questions/name-topic'
import { hasPronoun, leansOnContext } from './questions/leans-on-context'

/** What a reader of the queue sees around a span, on each side. */
const around = 400
const [fewestLeadWords, mostLeadWords] = [7, 60]

/** Everything that the sections of one document can be asked without a model, the kinds that read best first, each over all sections. */
export function readCandidates(title: string, sections: readonly Section[], drop: Dropping): Candidate[] {
  const bySection = sections.map((section) => readSection(title, section, drop))
  const rank = (kind: ProposalKind): Candidate[] =>
    takeInTurn(bySection.map((all) => all.filter((one) => one.kind === kind)))
  return [...rank('fact'), ...rank('definition'), ...rank('heading'), ...rank('fill-in')]
}

function readSection(title: string, section: Section, drop: Dropping): Candidate[] {
  const { text, headingPath } = section
  const language = isGerman(text) ? 'de' : 'en'
  const heading = headingPath.at(-1) ?? ''
  const topic = nameTopic(title)
  const sentences = splitSentences(text).filter(({ kind }) => kind !== 'table-row' && kind !== 'heading')
  const found = sentences.flatMap((span): Candidate[] => {
    const sentence = text.slice(span.start, span.end)
    const asked = askSentence(sentence, { language, topic })
    if (asked === null) return []
    if ('dropped' in asked) {
      drop(asked.dropped)
      return []
    }
    return [{ ...asked, ...place(section, span), language, expectedAnswer: flat(sentence) }]
  })
  const lead = sentences.find(({ start, end }) => isLead(text.slice(start, end)))
  const question = language === 'en' && lead ? makeQuestion(heading, text.slice(lead.start, lead.end), title) : null
  if (!lead || question === null) return found
  const sentence = flat(text.slice(lead.start, lead.end))
  if (leansOnContext(sentence) || hasPronoun(question)) {
    drop('pronouns')
    return found
  }
  const facts = findKeyFacts(sentence).slice(0, 3)
  return [...found, { kind: 'heading', language, question, expectedAnswer: sentence, facts, ...place(section, lead) }]
}

const flat = (text: string): string =>
  text
    .replace(/^\s*(?:\d{1,2}[.)]|[a-z]\)|[-*•])\s+/u, '')
    .replaceAll(/\s?\[\^?\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function isLead(sentence: string): boolean {
  const words = flat(sentence).split(' ').length
  return words >= fewestLeadWords && words <= mostLeadWords && /[.!]["”')]?$/u.test(flat(sentence))
}

/** The span with what stands around it in its section. */
function place({ text, charStart }: Section, { start, end }: SentenceSpan) {
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1
  const to = text.length - end <= around ? text.length : text.lastIndexOf(' ', end + around)
  return {
    passage: text.slice(Math.min(from, start), Math.max(to, end)),
    passageStart: charStart + Math.min(from, start),
    spanStart: start - Math.min(from, start),
    spanEnd: end - Math.min(from, start),
  }
}

/** One of each list, then the second of each: no section is asked twice before the others were asked once. */
function takeInTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }).flatMap((_, at) => lists.flatMap((list) => list.slice(at, at + 1)))
}
