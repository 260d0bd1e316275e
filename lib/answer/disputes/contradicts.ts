import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { readEdition } from '@/lib/domain/text/read-edition'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { namesOtherThing, type StatedQuantity, type Statement } from './read-statement'

/** Share of the words that two sentences must have in common before one can contradict the other. */
export const leastLikeness = 0.7
export const leastLikenessWithin = 0.5
/** The same for a bare "not", which is in many sentences that agree. */
const leastLikenessOfDenial = 0.85
export const leastShared = 3
const leastNear = 0.5

/**
 * Whether two statements of different documents cannot both hold: they speak of the same thing at the same time, in nearly the same words, and
 * give another number of the same kind for it, or one denies what the other says. Made for few false alarms: what is not sure is no
 * contradiction.
 */
export function contradicts(one: Statement, other: Statement): boolean {
  if (one.cells || other.cells) return rowsContradict(one, other)
  if (isLeadIn(one) || isLeadIn(other) || !speakOfOneThing(one, other)) return false
  const shared = [...one.terms].filter((term) => other.terms.has(term)).length
  if (shared < leastShared) return false
  const likeness = shared / (one.terms.size + other.terms.size - shared)
  if (one.negated !== other.negated) return likeness >= leastLikenessOfDenial && haveSameNumbers(one, other)
  // One says the same as the other and something more.
  const isWithin = shared === Math.min(one.terms.size, other.terms.size) && likeness >= leastLikenessWithin
  return (likeness >= leastLikeness || isWithin) && giveOtherNumber(one, other)
}

/** "The fee is 25 euros for:" says nothing without what follows. */
const isLeadIn = ({ text }: Statement): boolean => /[:;]\s*$/.test(text)

/** A day behind one of these is a document's own: "Issued 2025-10-01 · Owner: People Team". */
const ofItself =
  /\b(?:issued|published|updated|printed|approved|reviewed|amended|created|version|revision|ausgegeben|veröffentlicht|geändert|stand)\b/i

/** With one of these another thing is counted. */
const decisive =
  /^(?:both|either|each|only|first|second|third|last|half|double|additional|extra|further|beide|jede|nur|erste|zweite|letzte|zusätzlich)/u

const differDecisively = (one: Statement, other: Statement): boolean =>
  [...one.words].some((word) => decisive.test(word) && !other.words.has(word)) ||
  [...one.rates].some((rate) => !other.rates.has(rate))

/** Titles that share a word and differ in another are of two things of one kind, and each speaks of its own; editions of one text are not. */
function haveOwnSubjects(one: Statement, other: Statement): boolean {
  if (readEdition(one.title).series === readEdition(other.title).series) return false
  const [mine, theirs] = [titleWords(one.title), titleWords(other.title)]
  return [...mine].some((word) => theirs.has(word))
}

const titleWords = (title: string): Set<string> =>
  new Set(
    tokenizeWords(title)
      .map((word) => word.stem)
      .filter((stem) => !isStopWord(stem) && !/\d/.test(stem)),
  )

/** Same names, codes and years. A name that one of them leaves to its title counts as said. */
function speakOfOneThing(one: Statement, other: Statement): boolean {
  const says = (statement: Statement, name: string): boolean =>
    statement.names.has(name) || statement.terms.has(name) || statement.context.has(name)
  return (
    [...one.names].every((name) => says(other, name)) &&
    [...other.names].every((name) => says(one, name)) &&
    one.years.size === other.years.size &&
    [...one.years].every((year) => other.years.has(year)) &&
    !haveOwnSubjects(one, other) &&
    !differDecisively(one, other) &&
    !differDecisively(other, one) &&
    !namesOtherThing(one.codes, other) &&
    !namesOtherThing(other.codes, one)
  )
}

const haveSameNumbers = (one: Statement, other: Statement): boolean =>
  one.quantities.length === other.quantities.length &&
  one.quantities.every((a) => other.quantities.some((b) => a.value === b.value))

/** They have as many quantities, all in pairs of one kind, and exactly one pair differs: two different numbers are mostly two different things. */
function giveOtherNumber(one: Statement, other: Statement): boolean {
  if (one.quantities.length === 0 || one.quantities.length !== other.quantities.length) return false
  const left = [...other.quantities]
  const differing: [StatedQuantity, StatedQuantity][] = []
  for (const quantity of one.quantities) {
    const same = left.findIndex((candidate) => isSameKind(quantity, candidate) && candidate.value === quantity.value)
    const at = same === -1 ? left.findIndex((candidate) => isSameKind(quantity, candidate)) : same
    const [match] = at === -1 ? [] : left.splice(at, 1)
    if (!match) return false
    if (match.value !== quantity.value) differing.push([quantity, match])
  }
  const [pair] = differing
  if (pair?.[0].kind === 'date' && (ofItself.test(one.text) || ofItself.test(other.text))) return false
  return differing.length === 1 && pair !== undefined && (one.quantities.length === 1 || standAlike(...pair))
}

const isSameKind = (a: StatedQuantity, b: StatedQuantity): boolean => a.kind !== null && a.kind === b.kind

function standAlike(a: StatedQuantity, b: StatedQuantity): boolean {
  const shared = [...a.near].filter((word) => b.near.has(word)).length
  return shared / (a.near.size + b.near.size - shared) >= leastNear
}

/** What a row is of: two rows with one key can contradict each other. Null where its first cell names nothing, and for a sentence. */
export function rowKey({ cells }: Pick<Statement, 'cells'>): string | null {
  const [first, ...others] = cells ?? []
  if (!first || !plain(first.value) || /^[\d\s.,]*$/.test(first.value)) return null
  return JSON.stringify([first.value, first.name, ...others.map((cell) => cell.name)].map(plain))
}

/** Rows with the same first cell that give one column, by name, another number. */
function rowsContradict(one: Statement, other: Statement): boolean {
  const key = rowKey(one)
  if (key === null || key !== rowKey(other) || haveOwnSubjects(one, other)) return false
  const [cells, others] = [one.cells?.slice(1) ?? [], other.cells?.slice(1) ?? []]
  if (!cells.every((cell) => plain(cell.name) !== '')) return false
  return cells.some(({ value }, index) => giveOtherAmount(value, others[index]?.value ?? ''))
}

/** Both are amounts of one kind, and not the same. */
function giveOtherAmount(one: string, other: string): boolean {
  const [mine, theirs] = [parseNumbers(one), parseNumbers(other)]
  const rest = (text: string): string => plain(text.replace(/[\d.,]+/g, ' '))
  return mine.length === 1 && theirs.length === 1 && mine[0]?.value !== theirs[0]?.value && rest(one) === rest(other)
}

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}.,%€$£-]+/gu) ?? []).join(' ')
