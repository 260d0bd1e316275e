import { fileTypeNames, fileTypes, type FileType } from '@/lib/domain/file-types'
import { isSourceNoun } from './source-nouns'

export type AttachedDocument = { readonly id: string; readonly mediaType: string }

/** Which attached documents a question means by words such as "in this file", and where they stand (UTF-16 code units). */
export type AttachedWords = {
  readonly documentIds: readonly string[]
  readonly start: number
  readonly end: number
  /** "in the attachment" can be left out of the question; "what does the attachment say" cannot. */
  readonly isAdverbial: boolean
}

const place = String.raw`(?<place>(?:only\s+|just\s+|nur\s+)?(?:in|from|within|according\s+to|based\s+on|as\s+per|laut|gemäß|aus|anhand)\s+)?`
const noun = String.raw`(?<noun>[\p{L}-]+(?:\s+documents?)?)`
/** Whatever is called a document is meant behind these … */
const pointing = String.raw`(?:this|these|my|(?:the\s+|my\s+|this\s+)?(?:attached|uploaded|enclosed)|(?:der|die|das|dem|den|diese[mnrs]?|meine[mnrs]?)\s+(?:angehängte|beigefügte|hochgeladene)[nrs]?|diese[mnrs]?|meine[mnrs]?)`
/** … and a file behind these. */
const definite = String.raw`(?:the|der|die|das|dem|den|im)`

const patterns = [
  { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${place}${pointing}\s+${noun}`, 'giu'), isPointed: true },
  { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${place}${definite}\s+${noun}`, 'giu'), isPointed: false },
  { pattern: /(?<![\p{L}\p{N}])(?<place>im|zum|laut)\s+(?<noun>anhang|pdf|dokument)/giu, isPointed: false },
]

const file =
  /^(?:attachments?|uploads?|files?|documents?|anhang(?:s|es)?|anhänge|anlagen?|datei(?:en)?|dokument(?:e[ns]?|s)?)$/iu
const otherSource =
  /^(?:paper|text|letter|invoice|e-?mail|mail|message|picture|image|photo|scan|screenshot|offer|quote|proposal|draft|application|resume|cv|rechnung|brief|bild|foto|angebot|entwurf|text)$/iu
const kinds = {
  pdf: /^pdfs?$/i,
  spreadsheet: /^(?:spreadsheets?|workbooks?|sheets?|excel|tabelle[n]?)$/i,
  slides: /^(?:slides|deck|presentations?|powerpoint|folien|präsentation)$/iu,
  word: /^(?:word\s+documents?|docx)$/i,
} satisfies Record<FileType, RegExp>
/** Two things are held against each other: the attached file alone would not do. */
const compares =
  /(?<![\p{L}])(?:compar\w+|versus|vs|differ\w*|contradict\w*|consistent\w*|compl(?:y|ies)|match(?:es)?|agrees?|conform\w*|against|our|than|vergleich\p{L}*|widersp\p{L}*|abweich\p{L}*|unterschied\p{L}*|unser\p{L}*|entsprich\p{L}*)(?![\p{L}])/iu

/**
 * The attached documents that a question is about by its own words. Null where it points at none of them, at a kind that is not attached, or holds
 * them against something else; in doubt everything is searched.
 */
export function findAttachedWords(question: string, attached: readonly AttachedDocument[]): AttachedWords | null {
  if (attached.length === 0 || compares.test(question)) return null
  for (const { pattern, isPointed } of patterns) {
    for (const match of question.matchAll(pattern)) {
      const said = match.groups?.['noun'] ?? ''
      const documentIds = meantBy(said, attached, isPointed)
      if (documentIds.length === 0) continue
      const isAdverbial = match.groups?.['place'] !== undefined
      return { documentIds, start: match.index, end: match.index + match[0].length, isAdverbial }
    }
  }
  return null
}

function meantBy(noun: string, attached: readonly AttachedDocument[], isPointed: boolean): string[] {
  const kind = fileTypeNames.find((name) => kinds[name].test(noun))
  const mediaTypes: readonly string[] | null = kind ? fileTypes[kind].mediaTypes : null
  if (mediaTypes) return attached.filter(({ mediaType }) => mediaTypes.includes(mediaType)).map(({ id }) => id)
  const [word = ''] = noun.split(/\s+/)
  const isMeant = file.test(word) || (isPointed && (isSourceNoun(word) || otherSource.test(word)))
  return isMeant ? attached.map(({ id }) => id) : []
}
