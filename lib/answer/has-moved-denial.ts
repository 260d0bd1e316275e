import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords, type Word } from '@/lib/domain/text/tokenize-words'
import { findNegations } from './is-negated'

const clauseEnd = /[,;:()—–]|\b(?:but|although|though|while|whereas|because|aber|sondern|obwohl|während|weil)\b/giu
/** Denials of the word behind them. "No employee may" and "employees may not" deny the same by another word. */
const ofNextWord = /^(?:not|never|cannot|n['’]t|nicht|nie(?:mals)?)$/iu

type Clause = {
  readonly negations: readonly { start: number; end: number; text: string }[]
  readonly words: readonly Word[]
}

/**
 * Whether a claim and its source both deny something, and not the same: "as they are elected, they cannot vote" has the "cannot" of its source and lacks
 * its "not elected". A word that one denies stands in the other only in clauses
 * that deny nothing.
 */
export function hasMovedDenial(claim: string, source: string): boolean {
  const mine = readClauses(claim)
  const theirs = readClauses(source)
  return affirms(theirs, deniedWords(mine)) || affirms(mine, deniedWords(theirs))
}

const widening = /\b(?:not (?:only|just|merely)|nicht (?:nur|bloß))\b/giu
const limiting = /\b(?:only|just|merely|nur|bloß)\b/iu

/** Whether one of the two limits what the other does not: "not only in Russia" where the source has "only in Russia". */
export function hasMovedLimit(claim: string, source: string): boolean {
  const [mine, theirs] = [claim, source].map((text) => ({
    widens: text.search(widening) >= 0,
    limits: limiting.test(text.replace(widening, ' ')),
  }))
  if (!mine || !theirs) return false
  return mine.widens !== theirs.widens && mine.limits !== theirs.limits
}

function deniedWords(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ negations, words }) =>
    negations
      .filter(({ text }) => ofNextWord.test(text))
      .flatMap(({ end }) => words.find(({ start, stem }) => start >= end && !isStopWord(stem))?.stem ?? []),
  )
}

function affirms(clauses: readonly Clause[], stems: readonly string[]): boolean {
  return stems.some((stem) => {
    const places = clauses.flatMap(({ negations, words }) =>
      words.filter((word) => word.stem === stem).map(() => negations.length > 0),
    )
    return places.length > 0 && !places.includes(true)
  })
}

function readClauses(text: string): Clause[] {
  const all = findNegations(text).map((place) => ({ ...place, text: text.slice(place.start, place.end) }))
  const words = tokenizeWords(text)
  const cuts = [...text.matchAll(clauseEnd)].map(({ index }) => index)
  return [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? text.length
    const isHere = (one: { start: number }): boolean => one.start >= start && one.start < end
    return { negations: all.filter(isHere), words: words.filter(isHere) }
  })
}
