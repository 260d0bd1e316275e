import { readEdition } from '@/lib/domain/text/read-edition'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { namesOtherThing, type StatedQuantity, type Statement } from './read-statement'

/** Share of the words that two sentences must have in common before one can contradict the other. */
const leastLikeness = 0.7
const leastLikenessWithin = 0.5
/** The same for a bare "not", which is in many sentences that agree. */
const leastLikenessOfDenial = 0.85
const leastShared = 3
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
  return differing.length === 1 && pair !== undefined && (one.quantities.length === 1 || standAlike(...pair))
}

const isSameKind = (a: StatedQuantity, b: StatedQuantity): boolean => a.kind !== null && a.kind === b.kind

function standAlike(a: StatedQuantity, b: StatedQuantity): boolean {
  const shared = [...a.near].filter((word) => b.near.has(word)).length
  return shared / (a.near.size + b.near.size - shared) >= leastNear
}

/** Rows with the same first cell that give one column, by name, another number. */
function rowsContradict(one: Statement, other: Statement): boolean {
  const [key, ...cells] = one.cells ?? []
  const [otherKey, ...others] = other.cells ?? []
  if (!key || !otherKey || plain(key.value) !== plain(otherKey.value) || /^[\d\s.,]*$/.test(key.value)) return false
  if (plain(key.name) !== plain(otherKey.name) || cells.length !== others.length) return false
  if (!cells.every((cell, index) => plain(cell.name) !== '' && plain(cell.name) === plain(others[index]?.name ?? '')))
    return false
  return cells.some((cell, index) => /\d/.test(cell.value) && plain(cell.value) !== plain(others[index]?.value ?? ''))
}

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}.,%€$£-]+/gu) ?? []).join(' ')
