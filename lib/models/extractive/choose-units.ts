import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'
import { chooseCompared } from './choose-compared'
import { mostAnswered } from './find-readings'
import type { ScoredUnit } from './judge-evidence'
import { weighTerms, type RankedUnit } from './rank-units'
import { readCodes } from '@/lib/domain/text/read-codes'
import type { Question } from './read-question'
import { siblingRows } from './sibling-rows'
import { stemsOf } from './stems-of'

type Choice = {
  readonly question: Question
  /** Best first. */
  readonly scored: readonly ScoredUnit[]
  readonly ranked: readonly RankedUnit[]
  readonly all: readonly Unit[]
  readonly passages: readonly ExtractivePassage[]
  /** Score that a further piece needs at least. */
  readonly floor: number
  readonly isOutdated: (passage: number) => boolean
  /** Units that answer as the best one does, for other things of its kind. */
  readonly parallel: readonly RankedUnit[]
}

const mostFurther = 2
/** A further piece must come this near to the best one, in the scorer's units. */
const nearness = 2.5
/** And cover this share of the question's terms, weighted by rarity, that the best one leaves open. */
const leastGain = 0.12

/**
 * The best unit, and what earns its place beside it: both sides of a comparison, the other items of a list that was asked for, or what
 * covers a part of an open question that is still open. A question about one fact gets one piece.
 */
export function chooseUnits(choice: Choice): Unit[] {
  const { question, scored, all } = choice
  const [lead] = scored
  if (!lead) return []
  const compared = chooseCompared(question, lead, choice.ranked, choice.passages)
  if (compared.length > 1) return compared
  const mates = question.wantsList && lead.kind === 'list-item' ? siblings(lead, all) : []
  if (mates.length > 1) return mates
  const rows = siblingRows(question, lead, all)
  if (rows.length > 1 && rows.length <= mostAnswered.rows) return rows
  const { parallel } = choice
  if (parallel.length > 1 && parallel.length <= mostAnswered.documents) return [...parallel]
  const reply = question.type === 'any' ? restOfReply(lead, all, choice.passages) : []
  if (reply.length > 0) return [lead, ...reply]
  const isOpen = question.type === 'any' || question.hasParts
  return isOpen ? [lead, ...inReadingOrder(chooseFurther(choice, lead))] : [lead]
}

function inReadingOrder<Item extends Unit>(units: readonly Item[]): Item[] {
  return [...units].sort((a, b) => a.passage - b.passage || a.start - b.start)
}

/** The items of one list: neighbours with the same lead-in and heading, as many as a reader takes in at once. */
function siblings(lead: Unit, all: readonly Unit[]): Unit[] {
  const list = all.filter(
    (unit) =>
      unit.kind === 'list-item' &&
      unit.passage === lead.passage &&
      unit.heading === lead.heading &&
      unit.leadIn?.start === lead.leadIn?.start,
  )
  return list.length <= 8 ? list : [lead]
}

/** Characters of an answer in a list of questions that are read as one. */
const longestReply = 400

/** In a list of questions an answer is quoted to the end of its paragraph where that is near: "No. …" is only half of it. */
function restOfReply(lead: Unit, all: readonly Unit[], passages: readonly ExtractivePassage[]): Unit[] {
  if (lead.kind !== 'sentence' || !lead.heading.endsWith('?')) return []
  const text = passages[lead.passage]?.text ?? ''
  const rest = all.filter(
    (unit) =>
      unit.passage === lead.passage &&
      unit.heading === lead.heading &&
      unit.start > lead.start &&
      unit.end - lead.start <= longestReply &&
      !/\n[ \t]*\n/.test(text.slice(lead.end, unit.start)),
  )
  return rest.every((unit) => unit.kind === 'sentence') ? rest : []
}

function chooseFurther({ question, scored, all, passages, floor, isOutdated }: Choice, lead: ScoredUnit): ScoredUnit[] {
  const weight = weighTerms(all, question.alike)
  const total = question.terms.reduce((sum, term) => sum + weight(term), 0) || 1
  const covered = wordsAround(question, lead, passages)
  const namesOfLead = question.names.filter((name) => covered.has(name))
  const codes = readCodes(question.text)
  const isAboutAnother = (unit: ScoredUnit): boolean => {
    const around = wordsAround(question, unit, passages)
    const others = readCodes(unit.text).filter((code) => codes.some((asked) => asked.kind === code.kind))
    const namesAsked = others.some((code) => codes.some((asked) => asked.value === code.value))
    return namesOfLead.some((name) => !around.has(name)) || (others.length > 0 && !namesAsked)
  }
  const chosen: ScoredUnit[] = []
  for (const unit of scored.slice(1)) {
    if (chosen.length === mostFurther) break
    const open = question.terms.filter((term) => !covered.has(term))
    const gain = open.filter((term) => unit.stems.has(term)).reduce((sum, term) => sum + weight(term), 0) / total
    const isNear = unit.score >= Math.max(floor, lead.score - nearness) && unit.stems.size > 2
    if (!isNear || gain < leastGain || isOutdated(unit.passage) || isAboutAnother(unit)) continue
    chosen.push(unit)
    for (const stem of unit.stems) covered.add(stem)
  }
  return chosen
}

/** Stems of a unit and of what stands above it. */
function wordsAround(question: Question, unit: ScoredUnit, passages: readonly ExtractivePassage[]): Set<string> {
  const above = `${passages[unit.passage]?.title ?? ''} ${unit.heading}`
  return new Set([...unit.stems, ...stemsOf(above, question.alike)])
}
