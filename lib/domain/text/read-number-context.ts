/** Which side of its number a value may be on ("at least 5" is `more`), or which end of a span the number is. */
export type Bound = 'more' | 'less' | 'from' | 'to'

const measureWords: readonly [string, RegExp][] = [
  ['second', /^(?:seconds?|secs?|sekunden?|secondes?|segundos?|second[oi])\b/i],
  ['minute', /^(?:minutes?|mins?|minuten?|minutos?|minut[oi])\b/i],
  ['hour', /^(?:hours?|hrs?|stunden?|heures?|horas?|or[ae])\b/i],
  ['day', /^(?:(?:work|werk|arbeits|kalender)?tage?n?|days?|jours?|días?|giorn[oi])\b/i],
  ['week', /^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae])\b/i],
  ['month', /^(?:months?|monate?n?|mois|mes(?:es)?|mes[ei])\b/i],
  ['year', /^(?:years?|jahre?n?|ans|années?|años?|ann[oi])\b/i],
  ['celsius', /^(?:°\s?C|degrees? celsius|grad)\b/i],
  ['fahrenheit', /^(?:°\s?F|degrees? fahrenheit)\b/i],
  ['kilogram', /^(?:kg|kilograms?|kilos?|kilogramm)\b/],
  ['gram', /^(?:g|grams?|gramm)\b/],
  ['milligram', /^(?:mg|milligrams?)\b/],
  ['tonne', /^(?:tonnes?|tons?|tonnen)\b/],
  ['kilometre', /^(?:km|kilomet(?:re|er)s?)\b/],
  ['metre', /^(?:m|met(?:re|er)s?)\b/],
  ['centimetre', /^(?:cm|centimet(?:re|er)s?)\b/],
  ['millimetre', /^(?:mm|millimet(?:re|er)s?)\b/],
  ['mile', /^miles?\b/],
  ['litre', /^(?:l|lit(?:re|er)s?)\b/i],
  ['millilitre', /^(?:ml|millilit(?:re|er)s?)\b/i],
  ['kilowatt hour', /^(?:kWh|kilowatt hours?)\b/],
  ['kilowatt', /^(?:kW|kilowatts?)\b/],
  ['watt', /^(?:W|watts?)\b/],
  ['volt', /^(?:V|volts?)\b/],
  ['bar', /^bar\b/],
  ['newton metre', /^Nm\b/],
  ['megabyte', /^(?:MB|megabytes?)\b/],
  ['gigabyte', /^(?:GB|gigabytes?)\b/],
]
/** What stands between a number and its unit and changes neither. */
const between =
  /^[\s-]*(?:(?:working|calendar|business|full|paid|further|more|additional|consecutive|net|volle|weitere)\s+)?/i

/** The unit that a number's text is followed by, in one name for all its spellings; null when it has none that we know. */
export function readMeasureUnit(after: string): string | null {
  const rest = after.replace(between, '')
  return measureWords.find(([, pattern]) => pattern.test(rest))?.[0] ?? null
}

const before: readonly [Bound, RegExp][] = [
  ['more', /\b(?:no|not) (?:less|fewer|lower|earlier) than\s*$/i],
  ['less', /\b(?:no|not) (?:more|longer|higher|later) than\s*$/i],
  [
    'less',
    /(?:\b(?:at most|up to|less than|fewer than|lower than|shorter than|under|below|within|maximum(?: of)?|max\.?|not exceed(?:ing)?|höchstens|bis zu|weniger als|unter|maximal|innerhalb von|binnen)|[<≤])\s*$/iu,
  ],
  [
    'more',
    /(?:\b(?:at least|more than|longer than|higher than|over|above|exceed(?:s|ing)?|minimum(?: of)?|after|mindestens|mehr als|über|nach)|[>≥])\s*$/iu,
  ],
  ['from', /\b(?:from|between|von|zwischen)\s*$/i],
  ['to', /\b(?:to|until|bis|auf)\s*$/i],
]
const behind: readonly [Bound, RegExp][] = [
  ['more', /^[^.,;]{0,18}\bor (?:more|above|over|longer|higher|later)\b/i],
  ['less', /^[^.,;]{0,18}\bor (?:less|fewer|below|under|shorter|lower|earlier)\b/i],
]
/** "about", "roughly" and a currency sign may stand between the bound and its number. */
const filler = /(?:\b(?:about|around|roughly|approximately|some|etwa|rund|ca\.)\s*|[€$£¥]\s*)$/i

/** What the words around a number say about the value, read from the text before and after it. */
export function readBound(textBefore: string, textAfter: string): Bound | null {
  const start = textBefore.slice(-32).replace(filler, '')
  const found =
    before.find(([, pattern]) => pattern.test(start)) ?? behind.find(([, pattern]) => pattern.test(textAfter))
  return found?.[0] ?? null
}

const opposite: Record<Bound, Bound> = { more: 'less', less: 'more', from: 'to', to: 'from' }

export const areOpposite = (a: Bound | null, b: Bound | null): boolean => a !== null && b !== null && opposite[a] === b
