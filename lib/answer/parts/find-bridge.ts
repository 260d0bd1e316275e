import { readCodes } from '@/lib/domain/text/read-codes'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const name =
  /\p{Lu}[\p{L}'’-]*\p{L}(?:\s(?:(?:van|von|de|da|el|der|of|and)\s)?(?:\p{Lu}[\p{L}'’-]*|\d+(?:\.\d+)*)(?![\p{L}\p{N}]))*/gu
const code = /\p{Lu}\p{L}+ \d+(?:\.\d+)*(?: \p{Lu}{2,3})?(?![\p{L}\p{N}])|\b\p{Lu}{1,5}-?\d+(?:-\d+)*\b/gu
const openers =
  /^(?:The|A|An|In|On|At|If|For|Only|Every|Each|This|That|These|Use|No|Yes|Der|Die|Das|Ein|Eine|Im|Am|Bei)\s?/
const roles =
  /^(?:Head|Chief|Manager|Officer|Lead|Director|Team|Department|Operations|Technology|Commercial|Finance|People)\b/

/**
 * The name that an answer gives to what was described: "Boreal 80" of "Only the Boreal 80 is suitable." Whoever was asked for is preferred: a
 * person's name for "who", a code for a thing that has one. Null when the answer names nothing that its question did not.
 */
export function findBridge(question: string, answer: string): string | null {
  const text = answer
    .replace(/\[\d{1,3}\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const asked = new Set(tokenizeWords(question).map((word) => word.stem))
  const isNew = (found: string): boolean => tokenizeWords(found).some((word) => !asked.has(word.stem))
  const names = [...text.matchAll(name)]
    .map((match) => match[0].replace(openers, '').trim())
    .filter((found) => found !== '' && isNew(found))
  const codes = [...text.matchAll(code)]
    .map((match) => match[0])
    .filter((found) => isNew(found) && readCodes(found).length > 0)
  if (/^who\b|^wer\b/i.test(question))
    return names.find((found) => found.includes(' ') && !roles.test(found)) ?? names[0] ?? null
  // A row has a column for the kind of thing that was asked for, or begins with what it is about.
  const kind = /^(?:which|what is the|welche[rs]?) (\p{L}+)/iu.exec(question)?.[1]
  const cell = kind && new RegExp(String.raw`(?:^|[—;]\s)${kind}\p{L}{0,2}: ([^;]+)`, 'iu').exec(text)?.[1]?.trim()
  if (cell) return cell
  const subject = text.includes(' — ') ? (text.split(' — ')[0] ?? '') : ''
  if (subject !== '' && isNew(subject) && /\p{L}{2}/u.test(subject) && subject.length < 60) return subject
  return codes[0] ?? names.find((found) => found.includes(' ')) ?? names[0] ?? null
}
