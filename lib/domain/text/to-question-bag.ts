import { tokenizeWords } from './tokenize-words'

/** Words that turn no question into another. */
const light = new Set(
  'a an the of in on at for and is are am be been being do does has have i me my we us our you your it its this that these those there please tell get gets as'.split(
    ' ',
  ),
)
const past = new Set(['was', 'were', 'did', 'had'])
/** They say which of two things is which: "from Graz to Linz" is another way than "from Linz to Graz", in whatever order it is said. */
const relations = new Set(
  'from to by with without before after between than over under until since against into'.split(' '),
)

/**
 * Two questions with one bag ask the same in other words: "How many days of annual leave do I get?", "how many annual leave days do we get".
 * Word order, inflection and words without a subject do not count; what was or is, what follows "from" or "by", and the order of figures and of
 * two or more names do. Knows no synonyms: a near miss would be a wrong answer.
 */
export function toQuestionBag(question: string): string {
  const words = tokenizeWords(question.replace(/\p{Cf}/gu, ''))
  const bag: string[] = []
  const names: string[] = []
  let relation = ''
  for (const [at, word] of words.entries()) {
    const lower = word.text.toLowerCase()
    if (relations.has(lower)) relation += `${lower} `
    if (relations.has(lower) || light.has(lower)) continue
    const stem = past.has(lower) ? 'did' : word.stem
    bag.push(relation + stem)
    relation = ''
    if (/^\p{N}/u.test(stem) || (at > 0 && /^\p{Lu}/u.test(word.text))) names.push(stem)
  }
  if (relation !== '') bag.push(relation)
  return JSON.stringify([bag.toSorted(), names.length > 1 ? names : []])
}
