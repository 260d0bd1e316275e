/** A case with more facts than this checks wording and not knowledge. */
const most = 8

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember'

/** In this order, because the first that fits takes the characters: a date is no number, and a code no name. */
const patterns = [
  String.raw`\d{1,2}\.?\s(?:${months})(?:\s\d{4})?`,
  String.raw`(?:${months})\s\d{1,2}(?:,\s\d{4})?`,
  String.raw`\d{1,2}:\d{2}`,
  String.raw`\p{Lu}+-?\d[\p{Lu}\d-]*`,
  String.raw`\d+(?:[.,]\d+)*(?:\s?%)?`,
  String.raw`\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+`,
]
const fact = new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'gu')
const opening = /^(?:The|A|An|In|On|At|For|From|To|By|Ask|See|Der|Die|Das|Im|Am|Bei|Ein|Eine)\s/

/**
 * What of a right answer cannot be said otherwise: dates, times, codes, numbers and names of two words or more. Each in one spelling; a
 * number without its unit, because "85 euros" may stand as "€85" in the document. A proposal that a person can change: none where the
 * answer has nothing of the kind.
 */
export function findKeyFacts(text: string): string[][] {
  const found = [...text.replaceAll(/\s?\[\d+\]/g, '').matchAll(fact)].map(([match]) => match.replace(opening, ''))
  // What is left of a name without its opening word may be a plain word with a capital.
  const facts = found.filter((one) => /\d/.test(one) || one.includes(' '))
  return [...new Set(facts)].slice(0, most).map((one) => [one])
}
