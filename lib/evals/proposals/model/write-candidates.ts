import { splitClaims } from '@/lib/answer/split-claims'
import { verifyClaims } from '@/lib/answer/verify-claims'
import type { Section } from '@/lib/answer/disputes/split-sections'
import type { Scope } from '@/lib/domain/scope'
import { isGerman } from '@/lib/domain/text/is-german'
import { splitSentences } from '@/lib/domain/text/split-sentences'
import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'
import type { Runtime } from '@/lib/runtime/runtime'
import { findKeyFacts } from '../../golden/find-key-facts'
import { containsPhrase } from '../../text/contains-phrase'
import type { Candidate, Dropping } from '../candidate'
import { standsAlone } from '../questions/ask-sentence'
import { hasPronoun } from '../questions/leans-on-context'
import { askWriter, type Written } from './ask-writer'

/** Characters of a passage that is worth a call, and that one call gets. */
const [shortest, longest] = [200, 4_000]
const mostPassages = 3

type Input = {
  readonly model: string
  readonly title: string
  readonly sections: readonly Section[]
  readonly count: number
  readonly requestId: string
  readonly signal: AbortSignal
  readonly drop: Dropping
}

/** What a model asks of the longest sections of a document: only questions whose answer the passage carries, by the check of readers' answers. */
export async function writeCandidates(runtime: Runtime, scope: Scope, input: Input): Promise<Candidate[]> {
  const { sections, count, drop, ...rest } = input
  const long = sections.filter(({ text }) => text.trim().length >= shortest)
  const chosen = long.toSorted((a, b) => b.text.length - a.text.length).slice(0, mostPassages)
  const each = Math.ceil(count / Math.max(1, chosen.length)) + 1
  const written: Candidate[] = []
  for (const section of chosen.toSorted((a, b) => a.charStart - b.charStart)) {
    const passage = section.text.slice(0, longest)
    for (const one of await askWriter(runtime, scope, { ...rest, passage, count: each })) {
      const candidate = toCandidate(one, input.title, { ...section, text: passage }, drop)
      if (candidate) written.push(candidate)
    }
  }
  return written
}

const clean = (text: string): string => removeHiddenText(text).replace(/\s+/g, ' ').trim()

function toCandidate(written: Written, title: string, section: Section, drop: Dropping): Candidate | null {
  const { text, headingPath, charStart } = section
  const [question, answer] = [clean(written.question), clean(written.answer)]
  if (hasPronoun(question)) return (drop('pronouns'), null)
  if (!question.endsWith('?') || question.length > 300 || !standsAlone(question)) return (drop('not-alone'), null)
  const verdicts = verifyClaims(splitClaims(answer), [{ title, headingPath, text }])
  const spans = verdicts.flatMap(({ spans }) => spans)
  const [first] = spans
  if (!first || verdicts.some(({ verdict }) => verdict === 'unsupported')) return (drop('not-carried'), null)
  const sentence = splitSentences(text).find(({ start, end }) => start <= first.start && first.start < end) ?? first
  const [spanStart, spanEnd] = [Math.min(sentence.start, first.start), Math.max(sentence.end, first.end)]
  const span = text.slice(spanStart, spanEnd)
  const facts = findKeyFacts(answer).filter(([fact = '']) => containsPhrase(span, fact))
  const language = isGerman(text) ? 'de' : 'en'
  const place = { passage: text, passageStart: charStart, spanStart, spanEnd }
  return { kind: 'model', language, question, expectedAnswer: answer, facts, ...place }
}
