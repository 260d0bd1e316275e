import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** "Et …?", "¿Y …?", "E …?": no English question begins so. */
export const romanceOpener = /^\P{L}*(?:et|mais|y|pero|e|ed|ma)\s+(?=\p{L})/iu
/** "celui de la sécurité", "quello di Roma": the thing that was asked for, of another. */
const demonstrative =
  /(?<!\p{L})(?:celui|celle|ceux|celles|quello|quella|quelli|quelle)(?=\s(?:du|des|de|di|del|della|dei)(?!\p{L}))/iu
const askedFor =
  /(?<!\p{L})(?:quel(?:le)?s? (?:est|sont)|cuál(?:es)? (?:es|son)|qual(?: è|i sono)) ((?:l['’]|le |la |les |el |los |las |il |lo |i |gli )\p{L}+)/iu

/** A follow-up in French, Spanish or Italian with the names of the question before it ("¿Y el desfibrilador (Madrid)?") and what was asked for. */
export function resolveRomance(question: string, last: string): string {
  const thing = askedFor.exec(last)?.[1]
  const whole = thing === undefined ? question : question.replace(demonstrative, thing)
  const names = tokenizeWords(last)
    .filter(({ text }, at) => at > 0 && /^\p{Lu}/u.test(text) && !whole.includes(text))
    .map(({ text }) => text)
  return names.length === 0 ? whole : `${whole.replace(/\s*\?\s*$/, '')} (${names.join(' ')})?`
}
