import { isYear } from '@/lib/domain/text/is-year'
import { subjectStems } from '@/lib/domain/text/subject-stems'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { areOfOneKind } from './are-of-one-kind'
import type { ExtractivePassage } from './footnote-options'
import type { RankedUnit } from './rank-units'
import { readCodes } from '@/lib/domain/text/read-codes'
import { hasName, readInitials } from './has-name'
import type { Question } from './read-question'
import { stemsOf } from './stems-of'

/** What speaks against a sentence as an answer, or for it, whatever its score. Shares are 0..1. */
export type Signals = {
  /** Share of the question's proper names that its passage lacks. One that many passages have, such as the firm's own, counts little, missing or not. */
  readonly missingNames: number
  /**
   * 1 when a code of the question ("E13", "Boreal 60") is not in the passage, and when the unit or what stands above it is of another of its kind:
   * "Responsible: Karin Pölzl." under "F2" says nothing of F1. .3 when it is in the passage, but not in this row or list item.
   */
  readonly missingCodes: number
  /** A heading above a sentence has the code of the question: its section is about that one. Speaks for it. */
  readonly isUnderCode: boolean
  /** Numbers of the question that the passage lacks, 1 at most. A year must be there; an amount is often meant by a range. */
  readonly missingNumbers: number
  /** How many words such as "first", "only", "not", "most" the question has and the sentence lacks. */
  readonly missingScope: number
}

const scopeWords =
  /\b(?:first|last|only|never|not|least|most|largest|smallest|biggest|oldest|newest|highest|lowest|earliest|latest|final|initial|previous|next|main|primary|former|opposite|unlike)\b|n['’]t\b/giu

/** "How long does the battery last?" asks for no last one. */
const lasting = /\b(?:do|does|did|will|can|may|should|must)\b[^?]*\blast\b(?!\s+(?:week|month|year|quarter|time|day))/i

/** A name that this many passages have is everywhere and tells no passages apart. */
const everywhere = 3
const littleWeight = 0.2

/** Reads the passages once; the returned function then weighs one unit after another. */
export function createSignalReader(
  question: Question,
  passages: readonly ExtractivePassage[],
): (unit: RankedUnit) => Signals {
  const read = passages.map((one) => {
    const stems = stemsOf(`${one.title} ${one.headingPath.join(' ')} ${one.text}`, question.alike)
    const initials = question.names.length === 0 ? [] : readInitials(one.text)
    return {
      stems,
      lacksNames: question.names.filter((name) => !hasName(name, stems, initials)),
      numbers: question.numbers.length === 0 ? [] : parseNumbers(one.text).map((number) => number.value),
    }
  })
  const codes = readCodes(question.text)
  const kinds = [...new Set(codes.map((code) => code.kind))].map((kind) => codes.filter((code) => code.kind === kind))
  const years = question.numbers.filter(isYear)
  const texts = passages.map((one) => `${one.title} ${one.headingPath.join(' ')}\n${one.text}`)
  /** Of things that are compared each must be somewhere, but a passage may speak of one of them only. */
  const lacksCode = (text: string): boolean => kinds.some((ofKind) => !ofKind.some((code) => code.isIn(text)))
  /** The nearest that names one of a kind decides: the words themselves, then what leads in to them, then the headings from below. */
  const isOfOther = ({ text, leadIn, heading }: RankedUnit, title: string): boolean => {
    const layers = [text, leadIn?.text ?? '', ...heading.split(' > ').reverse()].map((said) => ({
      said,
      codes: readCodes(said),
    }))
    return kinds.some((ofKind) => {
      const nearest = layers.find(({ codes: here }) => here.some(({ kind }) => kind === ofKind[0]?.kind))
      if (!nearest || ofKind.some((code) => code.isIn(nearest.said))) return false
      // A title that names the asked one alone says what its sentences are about, whatever they are compared with.
      return !ofKind.some((code) => code.isIn(title)) || nearest.codes.some((code) => code.isIn(title))
    })
  }
  const isNowhere = codes.some((code) => !texts.some((text) => code.isIn(text)))
  const isVerb = lasting.test(question.text)
  const scope = [...new Set(question.text.toLowerCase().match(scopeWords) ?? [])].filter(
    (word) => !(isVerb && word === 'last'),
  )
  const nameWeight = (name: string): number =>
    read.filter((one) => one.stems.has(name)).length >= everywhere ? littleWeight : 1
  const titles = passages.map((one) => ({ title: one.title, stems: subjectStems(one.title) }))
  /** Of each passage: names that another document of its kind has in its title. The question names "Graz", and this is the guide of Rotterdam. */
  const namesOfOthers = passages.map(({ title }) =>
    question.names.filter((name) =>
      titles.some((other) => other.stems.includes(name) && areOfOneKind(other.title, title)),
    ),
  )
  const isKnownYear = (value: number): boolean =>
    read.some((one) => one.stems.has(String(value)) || one.numbers.includes(value))
  return (unit) => {
    const here = read[unit.passage]
    const names = here?.lacksNames ?? question.names
    const ofOthers = namesOfOthers[unit.passage] ?? []
    const weightHere = (name: string): number => (ofOthers.includes(name) ? 1 : nameWeight(name))
    const hasNumber = (value: number): boolean =>
      here?.numbers.includes(value) === true || here?.stems.has(String(value)) === true
    const comparesHere = years.length > 1 && years.some(hasNumber) && years.every(isKnownYear)
    const numbers = question.numbers.filter((value) => !hasNumber(value) && !(comparesHere && isYear(value)))
    const own = `${unit.heading}\n${unit.leadIn?.text ?? ''}\n${unit.text}`
    const isPart = unit.kind !== 'sentence'
    const said = `${unit.leadIn?.text ?? ''} ${unit.heading} ${unit.text}`.toLowerCase()
    return {
      isUnderCode: unit.kind === 'sentence' && codes.some((code) => code.isIn(unit.above.at(-1)?.text ?? '')),
      missingNames: Math.min(1, sum(names.map(weightHere)) / Math.max(1, sum(question.names.map(nameWeight)))),
      missingCodes:
        isNowhere || lacksCode(texts[unit.passage] ?? '') || isOfOther(unit, passages[unit.passage]?.title ?? '')
          ? 1
          : isPart && lacksCode(own)
            ? 0.3
            : 0,
      missingNumbers: Math.min(1, sum(numbers.map((value) => (isYear(value) ? 1 : littleWeight)))),
      missingScope: scope.filter((word) => !said.includes(word)).length,
    }
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
