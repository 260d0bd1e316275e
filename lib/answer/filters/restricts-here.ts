import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Cue } from './cues'

/** What is "in" or "from" a document without being said there. */
const belongsTo =
  /(?:^|\s)(?:chang\w*|errors?|mistakes?|typos?|gaps?|differences?|amendments?|edits?|corrections?|loopholes?|participat\w*|interest(?:ed)?|involved|invest\w*|expert|role|part|place|not|n['’]t|nowhere|except|but|than|besides|exempt\w*|exceptions?|differ\w*|deviat\w*|depart\w*|exclud\w*|omit\w*|missing|remov\w*|delet\w*|apart|aside|benefit\w*|protect\w*|away|out|and|or|und|oder|nicht|außer|änderung(?:en)?|fehler)\s*$/iu
/** Things that are done to a document. */
const acts =
  /(?<![\p{L}])(?:how|where|when|who|can|may|must|should|do|does|wie|wo|wer|kann|darf|muss|soll)(?![\p{L}]).*(?<![\p{L}])(?:enter|fill|put|add|register|edit|update|upload|save|store|sign|insert|submit|delete|create|write|correct|sort|sum|format|print|freeze|hide|merge|eintragen|einfügen|änder[nt]|hochladen|speichern|unterschreiben|korrigieren|löschen)(?![\p{L}])/iu
const speaks =
  /^\s+(?:actually\s+)?(?:say|state|mention|specify|list|define|describe|explain|tell|note|report|contain|set\s+out|lay\s+down|prescribe|provide\s+for)\b/i
const joint = /^\s*(?:,\s*)?(?:and|or|und|oder|sowie|vs\.?|versus|than|as|als|bzw\.?|but)\s/i
const about = /^\s+(?:about|regarding|concerning|for|on|zu[rm]?|über|für)\s/i
/** "And in the handbook?": a question that goes on from the one before. */
const goesOnWith = /^(?:and|so|und|(?:what|how)\s+about)\s+$/i
const atEnd = /^[\s"'”“’)]*[?.!]*\s*$/
const pause = /^\s*(?:[,:–—]|\?\s)/

/** Whether the words from a cue to `end` say where to look, and not what is asked about. In doubt they do not. */
export function restrictsHere(question: string, cue: Cue, end: number, kind: string): boolean {
  const [before, after] = [question.slice(0, cue.start), question.slice(end)]
  const isOpening = goesOnWith.test(before)
  if (joint.test(after) || (belongsTo.test(before) && !isOpening)) return false
  const isFree = atEnd.test(after) || pause.test(after) || goesOn(after, cue.language)
  if (cue.kind === 'subject') return cue.language === 'en' ? speaks.test(after) : isFree
  if (cue.kind !== 'place') return isFree
  if (isOpening && atEnd.test(after)) return true
  if (/^\s*(?:(?:and|so|und|where|wo),?\s+)?$/i.test(before)) return isFree && !atEnd.test(after)
  if (acts.test(before) || acts.test(`${before}${after}`)) return false
  return atEnd.test(after) || (kind === 'document' && about.test(after))
}

/** The next word is no noun, which would make another thing of the name: "the travel policy committee". German nouns have capitals. */
function goesOn(after: string, language: Cue['language']): boolean {
  const [next] = tokenizeWords(after)
  if (!next || !/^\s+$/.test(after.slice(0, next.start))) return false
  if (language === 'de') return /^\p{Ll}/u.test(next.text)
  return (
    isStopWord(next.stem) || isStopWord(next.text.toLowerCase()) || /^(?:regarding|concerning|please)$/i.test(next.text)
  )
}
