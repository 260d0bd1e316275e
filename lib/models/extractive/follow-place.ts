import { stemsOf } from './stems-of'
import type { ExtractivePassage } from './footnote-options'
import type { ScoredUnit } from './judge-evidence'
import type { RankedUnit } from './rank-units'
import type { Question } from './read-question'

const name = String.raw`\s+(?:the\s|der\s|dem\s|la\s|le\s)?(\p{Lu}[\p{L}-]+)`
/** A sentence that begins with the place, or the thing, that it holds for: "In Graz it is €3.00 per day". */
const openingPlace = new RegExp(`^(?:In|At|For|Bei|Für|En|À)${name}`, 'u')
const placeInside = new RegExp(String.raw`(?<!\p{L})(?:in|at|for|bei|für|en|à)${name}`, 'gu')

/** Where in a row of such sentences the asked one may stand behind the first. */
const furthest = 3

/**
 * "In Rotterdam the company pays €2.40 per day worked at home. In Graz it is €3.00": the first has the words of a question about Graz, the
 * second its answer, with few words of its own. What was found for the first holds for the second. What begins with another place than the
 * asked one lacks a name, wherever that stands.
 */
export function followPlace(
  question: Question,
  weighed: readonly ScoredUnit[],
  ranked: readonly RankedUnit[],
  passages: readonly ExtractivePassage[],
  missingNames: number,
): ScoredUnit[] {
  const asked = placeNames(question)
  const isElsewhere = (unit: RankedUnit): boolean =>
    placeOf(question, unit) !== null && !asked.some((name) => unit.stems.has(name))
  const elsewhere = asked.length === 0 ? [] : weighed.filter(isElsewhere)
  if (elsewhere.length === 0) return [...weighed]
  const followed = elsewhere.flatMap((unit) => {
    const answer = findAsked({ question, asked, unit }, ranked, passages)
    return answer ? [{ unit, answer }] : []
  })
  const isSame = (a: RankedUnit, b: RankedUnit): boolean => a.passage === b.passage && a.start === b.start
  const taken = followed.map(({ unit, answer }) => ({ ...answer, score: unit.score, evidence: unit.evidence }))
  const others = weighed
    .filter((unit) => !taken.some((one) => isSame(one, unit) && one.evidence > unit.evidence))
    .map((unit) => (elsewhere.includes(unit) ? { ...unit, evidence: unit.evidence + missingNames } : unit))
  const added = taken.filter(
    (one, at) => !others.some((unit) => isSame(one, unit)) && taken.findIndex((other) => isSame(one, other)) === at,
  )
  return [...others, ...added].sort((a, b) => b.evidence - a.evidence)
}

function placeOf(question: Question, { text, kind }: RankedUnit): string | null {
  if (kind !== 'sentence') return null
  const said = openingPlace.exec(text)?.[1]
  return said === undefined ? null : ([...stemsOf(said, question.alike)][0] ?? null)
}

/** The sentence behind it in its paragraph that begins with a place of the question. */
function findAsked(
  { question, asked, unit }: { question: Question; asked: readonly string[]; unit: ScoredUnit },
  ranked: readonly RankedUnit[],
  passages: readonly ExtractivePassage[],
): RankedUnit | null {
  const behind = ranked
    .filter(({ passage, index }) => passage === unit.passage && index > unit.index && index - unit.index <= furthest)
    .toSorted((a, b) => a.index - b.index)
  const text = passages[unit.passage]?.text ?? ''
  const found = behind.find((one) => {
    const place = placeOf(question, one)
    return place !== null && asked.includes(place)
  })
  return found && !/\n[ \t]*\n/.test(text.slice(unit.end, found.start)) ? found : null
}

/** Names of the question that stand behind such a word there, too. */
function placeNames({ text, names, alike }: Question): string[] {
  const found = [...text.matchAll(placeInside)]
  return found.flatMap(([, said = '']) => [...stemsOf(said, alike)]).filter((stem) => names.includes(stem))
}
