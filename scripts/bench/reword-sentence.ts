/** Pairs that say the same in the texts that are measured on; each is used in both directions. */
const synonyms: readonly (readonly [string, string])[] = [
  ['began', 'started'],
  ['large', 'big'],
  ['however', 'yet'],
  ['many', 'numerous'],
  ['also', 'as well'],
  ['used', 'employed'],
  ['about', 'roughly'],
  ['because', 'since'],
  ['often', 'frequently'],
  ['several', 'various'],
  ['important', 'significant'],
  ['main', 'principal'],
  ['required', 'needed'],
  ['known', 'called'],
  ['around', 'approximately'],
  ['received', 'got'],
  ['shows', 'demonstrates'],
  ['occurs', 'happens'],
  ['helped', 'assisted'],
  ['primarily', 'mainly'],
]
const spelled = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The sentence in other words, and no less true; null where none of the rules applies, so that a verbatim copy never counts. */
export function rewordSentence(sentence: string): string | null {
  const reworded = [dropBrackets, moveLead, swapSynonyms, respellNumbers].reduce((text, rule) => rule(text), sentence)
  return reworded === sentence ? null : reworded
}

const dropBrackets = (text: string): string => text.replace(/\s\([^()]*\)/g, '')

/** "In 1973, the embargo began." becomes "The embargo began in 1973." */
function moveLead(text: string): string {
  const [, lead, rest] = /^((?:In|On|By|During|Since|After|Before) [^,]{3,40}), (.{20,})\.$/.exec(text) ?? []
  if (lead === undefined || rest === undefined || /,/.test(lead)) return text
  return `${rest[0]?.toUpperCase() ?? ''}${rest.slice(1)} ${lead[0]?.toLowerCase() ?? ''}${lead.slice(1)}.`
}

const partners = new Map(synonyms.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))

/** The first two words that have a synonym. */
function swapSynonyms(text: string): string {
  let left = 2
  return text.replace(/\b[a-z]+\b/g, (word) => {
    const other = partners.get(word)
    if (other === undefined || left === 0) return word
    left -= 1
    return other
  })
}

/** "1,200" loses its comma, "5" is spelled, "seven" is a figure. */
function respellNumbers(text: string): string {
  return text
    .replace(/(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,]|\.\d)/g, '$1$2')
    .replace(/(?<![\d.,$€£/-])([2-9]|1[0-2])(?=\s[a-z])/g, (figure) => spelled[Number(figure) - 2] ?? figure)
}
