/** What of a sentence can be asked for. `unit`: of a count, "working days". Offsets into the sentence, end exclusive. */
export type AskedPart = {
  readonly type: 'date' | 'time' | 'money' | 'percent' | 'count' | 'name'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly unit: string | null
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember'
const amount = String.raw`\d+(?:[.,]\d+)*`
const numeral = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|sixty|ninety'
const scale = String.raw`(?:\s(?:thousand|million|billion))?`

/** In this order: the first that fits takes the characters. */
const patterns: readonly [AskedPart['type'], string][] = [
  ['date', String.raw`\d{1,2}\.?\s(?:${months})(?:\s\d{4})?|(?:${months})\s\d{1,2}(?:,\s\d{4})?|(?:${months})\s\d{4}`],
  ['time', String.raw`\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?`],
  [
    'money',
    String.raw`[€$£]\s?${amount}${scale}|${amount}${scale}\s?(?:€|EUR|USD|CHF|euros?|dollars|pounds|francs)(?![\p{L}])`,
  ],
  ['percent', String.raw`${amount}\s?(?:%|per\s?cent(?![\p{L}]))`],
  ['date', String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|Im Jahr)\s)(?:1[0-9]|20)\d{2}`],
  [
    'count',
    String.raw`(?:${amount}${scale}|${numeral})\s(?:(?:full|working|business|calendar|consecutive|paid|unpaid|square)\s)?(?!thirds|times|is\b|was\b|has\b|as\b|plus|minus)\p{Ll}{2,}s(?![\p{L}])|${amount}\s(?:years? old|km|m|cm|mm|kg|g|°C|GB|MB|kW|kWh|V|bar|Tage|Wochen|Monate|Jahre|Stunden|Minuten)(?![\p{L}])`,
  ],
  ['name', String.raw`\p{Lu}[\p{L}'’.-]+(?:\s(?:of|de|van|von|der|the)?\s?\p{Lu}[\p{L}'’-]+)+`],
]
const anyPart = new RegExp(
  `(?<![\\p{L}\\d.,-]|\\p{Lu}\\s)(?:${patterns.map(([, source], at) => `(?<p${at}>${source})`).join('|')})(?![\\p{L}\\d³²-])`,
  'gu',
)

/** Every date, time, sum, share, count and name of a sentence, in its order. */
export function findAskedParts(sentence: string): AskedPart[] {
  return [...sentence.matchAll(anyPart)].flatMap((match): AskedPart[] => {
    const at = patterns.findIndex((_, index) => match.groups?.[`p${index}`] !== undefined)
    const type = patterns[at]?.[0]
    const [text] = match
    if (!type) return []
    // "Boreal 80 measures": the number belongs to a name.
    if (
      type === 'count' &&
      /\p{Ll}\s\p{Lu}\p{L}*\s$|^\p{Lu}\p{Ll}+\s$/u.test(sentence.slice(0, match.index)) &&
      !/(?:In|At|Within|After|For|Up to|Only|By|The|All|Every)\s$/.test(sentence.slice(0, match.index))
    )
      return []
    const unit = type === 'count' ? text.replace(/^\S+\s(?:(?:thousand|million|billion)\s)?/u, '') : null
    return [{ type, text, unit, start: match.index, end: match.index + text.length }]
  })
}
