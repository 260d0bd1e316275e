import { fileTypeNames, fileTypes, type FileType } from '@/lib/domain/file-types'
import type { Cue } from './cues'
import type { FilterNames } from './filter-names'
import { matchDocuments, narrowCandidates, toCandidates, type Candidate } from './match-documents'
import type { NameWord } from './name-words'
import type { NameReading } from './reading'
import { isConnecting } from './series-of'

const file = String.raw`(?:files?|sheets?|lists?|workbooks?|datei(?:en)?|tabellen?|listen?)`
const nouns: Record<FileType, RegExp> = {
  pdf: /^pdfs?(?:\s(?:files?|documents?|datei(?:en)?|dokument(?:e?n?))|-(?:datei(?:en)?|dokument(?:e?n?)))?$/i,
  spreadsheet: new RegExp(String.raw`^(?:spreadsheets?|excel[\s-]${file}|excel|tabellenkalkulation(?:en)?)$`, 'i'),
  slides:
    /^(?:slides|slide\s?decks?|powerpoints?(?:\s(?:presentations?|files?|slides))?|powerpoint-\p{L}+|presentations?|folien|präsentation(?:en)?)$/iu,
  word: /^(?:word[\s-](?:documents?|files?|dokument(?:e?n?)|datei(?:en)?))$/i,
}
const mostWords = 3
const mostModifiers = 5

/**
 * "the spreadsheet", "den Folien": a kind of file, where the reader may open one. With a name before it ("the price list spreadsheet") the documents of that
 * name which are of that kind.
 */
export function readFileType(
  question: string,
  words: readonly NameWord[],
  cue: Cue,
  names: FilterNames,
): NameReading | null {
  if (!cue.isDefinite) return null
  for (const [index, first] of words.slice(0, mostModifiers).entries()) {
    for (let count = mostWords; count > 0; count -= 1) {
      const last = words[index + count - 1]
      const said = last && question.slice(first.start, last.end)
      const found = said && fileTypeNames.find((name) => nouns[name].test(said))
      if (!last || !found) continue
      const mediaTypes: readonly string[] = fileTypes[found].mediaTypes
      if (!mediaTypes.some((one) => names.mediaTypes.has(one))) return null
      if (index === 0) return { restriction: { kind: 'fileType', fileType: found }, end: last.end }
      const documents = names.documents.filter(({ mediaType }) => mediaTypes.includes(mediaType))
      const documentIds = namedBy(words.slice(0, index), toCandidates(documents))
      return documentIds.length === 0 ? null : { restriction: { kind: 'document', documentIds }, end: last.end }
    }
  }
  return null
}

function namedBy(modifiers: readonly NameWord[], all: readonly Candidate[]): string[] {
  const stems = modifiers.filter((word) => !isConnecting(word.text)).map((word) => word.stem)
  const candidates = stems.reduce((left, stem) => narrowCandidates(left, stem), [...all])
  return matchDocuments(candidates, stems).map(({ id }) => id)
}
