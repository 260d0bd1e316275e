import type { DocumentId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import { contentStems } from '@/lib/retrieval/content-stems'
import { buildPrompt } from '@/lib/prompts/build-prompt'
import { expandQuestion, expansionsIn, rewordQuestion } from '@/lib/retrieval/glossary/expand-question'
import { draftAnew } from '../cache/draft-through-cache'
import { seriesOf } from '../filters/series-of'
import { distinctPassages } from '../parts/distinct-passages'
import { gatherParts, markedParts, textOf, type GatheredPart } from '../parts/gather-parts'
import { splitQuestion } from '../parts/split-question'
import type { DeepSession, Model } from './deep-session'

export type FoundByRules = { readonly parts: GatheredPart[]; readonly addsSections: boolean }

/** Documents besides the first that are looked into. */
const mostDocuments = 3
const sectionTokens = 1_800
/** How much of what the question speaks of a section has to speak of, too. */
const leastShare = 0.5

/**
 * Looking deeper without a model: the ordinary answer; the question in the glossary's other wording; what stands around the best passage; and
 * each further document among the results by itself. A section is what another place says that was not said yet. @throws only when the reader has stopped
 */
export async function researchByRules(session: DeepSession, model: Model): Promise<FoundByRules> {
  const { input, question, notes, runTool } = session
  const ordinary = await gatherOrdinary(session, model)
  const passages = distinctPassages(ordinary)
  notes.add(passages)
  const lead = passages[0]
  const expansions = expansionsIn(question, input.expansions)
  for (const { words } of expansions.slice(0, 2)) await runTool({ name: 'look_up_term', input: { term: words } })
  const reworded = rewordQuestion(question, expansions)
  if (reworded !== question) await runTool({ name: 'search', input: { query: reworded.slice(0, 300) } })
  if (!lead) return { parts: ordinary, addsSections: false }

  await runTool({ name: 'open_section', input: { passage: 1 } })
  const others = notes
    .passages()
    .filter(isFirstOfSeries)
    .map(({ documentId }) => documentId)
    .filter((id) => id !== lead.documentId)
    .slice(0, mostDocuments)
  for (const id of others)
    await runTool({ name: 'search', input: { query: question.slice(0, 300), documents: [notes.nameOf(id)] } })
  const parts = await markedParts(ordinary)
  for (const id of [lead.documentId, ...others]) {
    // One after the other: what is left out has not said anything.
    const section = (await markedParts([...parts, sectionOf(session, model, id)])).at(-1)
    if (section?.adds === 'new' && speaksOf(question, section, await textOf(section))) parts.push(section)
  }
  const addsSections = parts.length > ordinary.length
  // Among sections the parts of the question are sections, too.
  const isSection = (part: GatheredPart): boolean => addsSections && ordinary.length > 1 && !part.isExtra
  return { parts: parts.map((part) => (isSection(part) ? { ...part, heading: part.question } : part)), addsSections }
}

/** One passage for each thing: what another edition of it says is what was replaced, and search puts the later one first. */
const isFirstOfSeries = (passage: Passage, at: number, all: readonly Passage[]): boolean =>
  all.findIndex((one) => one.documentId === passage.documentId || seriesOf(one.title) === seriesOf(passage.title)) ===
  at

/** What is answered without looking deeper, as the first steps. */
async function gatherOrdinary({ runtime, scope, input, question, log }: DeepSession, model: Model) {
  const plan = log.begin('plan', question)
  const asked = splitQuestion(question)
  plan.end({ state: 'done', reason: null, found: asked.length })
  const step = log.begin('search', question)
  const parts = await gatherParts(runtime, scope, input, model, question)
  step.end({ state: 'done', reason: null, found: distinctPassages(parts).length })
  return parts
}

function sectionOf({ input, question, notes }: DeepSession, model: Model, documentId: DocumentId): GatheredPart {
  const passages = notes.passages().filter((one) => one.documentId === documentId)
  const asked = expandQuestion(question, expansionsIn(question, input.expansions))
  const part = {
    question,
    prompt: buildPrompt(input.prompt, asked, passages, sectionTokens),
    retrieveMs: 0,
    heading: passages[0]?.title ?? '',
    isExtra: true as const,
  }
  return { ...part, adds: 'new', draft: passages.length === 0 ? [] : draftAnew(model, input, part) }
}

/** The nearest sentence of a document that has no answer is often about something else: most of the question has to be in it, or in its title. */
function speaksOf(question: string, { heading = '' }: GatheredPart, text: string): boolean {
  if (text.trim() === '') return false
  const wanted = new Set(contentStems(question))
  const said = new Set(contentStems(`${heading} ${text}`))
  const shared = [...wanted].filter((stem) => said.has(stem)).length
  return wanted.size === 0 || shared / wanted.size >= leastShare
}
