import { isGerman } from '@/lib/domain/text/is-german'
import { readQuestionLanguage } from '@/lib/domain/text/read-question-language'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { pronoun } from '../depends-on-history'
import { mostParts } from './question-part'
import { resolvePart } from './resolve-part'

const asking = String.raw`(?:(?:until|by|from|since|to|for|at|in|on|with|of|after|within|before|under|about|up to) )?(?:who(?:m|se)?|what|when|where|which|why|how)\b`
const helping = String.raw`(?:do|does|did|is|are|was|were|can|could|may|must|should|will|would|has|have)\s+(?:I|we|you|they|he|she|it|there|the|an?|my|our|this|that|employees?)\b`
/** Question words of French, Spanish and Italian. */
const romance = String.raw`(?:(?:à|de|dans|pour|avec|depuis|jusqu['’]à|en|a|con|para|desde|hasta|por|da|per|entro|fino a|dopo|ogni|in) )?(?:qui|quand|où|quel(?:le)?s?|combien|comment|pourquoi|quién(?:es)?|cuándo|dónde|qué|cuál(?:es)?|cuánt[oa]s?|cómo|chi|quando|dove|qual[ei]?|quant[oaie]|come|perché)(?!\p{L})`
const fragend = String.raw`(?:(?:bis|ab|seit|an|bei|in|für|von|mit|zu|innerhalb von|nach|vor|um|unter|über|auf|aus) )?(?:wer|wen|wem|wessen|was|wann|wo|woher|wohin|warum|wieso|weshalb|wie|welche[rsmn]?|wievielen?|wofür|womit)\b`
const helfend = String.raw`(?:ist|sind|war|darf|dürfen|kann|können|muss|müssen|soll|sollen|gibt|hat|haben|wird|werden)\s+(?:ich|wir|man|er|sie|es|der|die|das|eine?)\b`

const joint = new RegExp(
  String.raw`(?:\s*[,;])?\s+(?:and|but|plus|und|sowie|aber)\s+(?:(?:also|then|auch|dann)\s+)?(?=${asking}|${helping}|${fragend}|${helfend})|(?:\s*[,;])?\s+(?:et|mais|y|pero|e|ed|ma)\s+(?=${romance})`,
  'iu',
)
const comma = new RegExp(String.raw`\s*[,;]\s+(?=${asking}|${fragend}|${romance})`, 'iu')
const opening = new RegExp(
  String.raw`^\P{L}*(?:${asking}|${helping}|${fragend}|${helfend}|${romance}|(?:please |bitte )?(?:explain|tell|describe|say|name|list|can you|could you|I (?:want|need|would like)|erkläre?|sage?|nenne?|beschreibe?))|\b(?:who|what|when|where|which|why|how|wer|was|wann|wo|wie|welche[rsmn]?)\b`,
  'iu',
)

/** Words that ask, and name nothing that a document could be searched for. */
const furniture = new Set(
  'many much long often far old fast quick exact early late soon day date time hour week month year kind type tag tage schnell wie was wer wann wo warum viel viele lange oft und oder bis ab ist sind'.split(
    ' ',
  ),
)

/** "until when must I do them" asks something, "and when is it" hardly. */
const leastWithPronoun = 4

const subjectOf = (piece: string): string[] =>
  tokenizeWords(piece)
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem) && !furniture.has(stem))

/** Whether the piece asks something by itself; "and when?" and "by how much" only belong to what is beside them. */
const asksAlone = (piece: string): boolean =>
  subjectOf(piece).length > 0 || (pronoun.test(piece) && tokenizeWords(piece).length > leastWithPronoun)

/** "…? …?" and "… and who …": clauses that each ask, later ones with the subject of the first in the place of their pronouns. */
export function splitClauses(question: string): string[] {
  const sentences = question
    .trim()
    .split(/(?<=\?)\s+(?=\p{L})/u)
    .map((one) => one.trim())
  const pieces = sentences.flatMap(splitSentence).map(tidy)
  const [first, ...rest] = pieces
  if (first === undefined || rest.length === 0 || pieces.length > mostParts) return [question]
  const whole = pieces.every((piece) => asksAlone(piece) && opening.test(piece))
  // Of a statement and its question ("My laptop was stolen. What now?") the statement is half of the question.
  if (!whole || subjectOf(first).length < 1 || sentences.some((one) => !one.endsWith('?') && sentences.length > 1))
    return [question]
  const language = isGerman(question) ? 'de' : readQuestionLanguage(question)
  return [first, ...rest.map((piece) => resolvePart(piece, first, language))]
}

/** "When a part fails, what …": the first comma ends a condition. */
const subordinate =
  /^(?:when|where|if|since|after|before|wenn|falls|sobald|nachdem)\b(?!\s(?:do|does|did|is|are|was|were|can|could|may|must|should|will|would|has|have)\b)/i

/** At "and" before a word that asks; at commas too where such an "and" closes the list. */
function splitSentence(sentence: string): string[] {
  const halves = sentence.split(joint)
  if (halves.length === 1 || subordinate.test(sentence)) return halves
  const pieces = halves.flatMap((half) => half.split(comma))
  return pieces.every(asksAlone) ? pieces : halves
}

function tidy(piece: string): string {
  const bare = piece.replace(/[\s?.,;:]+$/u, '')
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`
}
