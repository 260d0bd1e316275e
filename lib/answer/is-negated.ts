const negation =
  /\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|except|excluding|nicht|kein(?:e[rsnm]?)?|nie(?:mals)?|niemand|nichts|ohne|außer|weder)\b|n['’]t\b/iu
/** Phrases with a negative word that deny nothing. */
const harmless =
  /\bno (?:later|earlier|more|less|fewer|longer than|matter)\b|\bnot (?:only|just|merely|least|later|earlier|more|less|fewer)\b|\bno\.\s*\d|\bnot-for-profit\b|\bnon-\w+|\bnicht (?:nur|mehr als|weniger als|später|früher)\b/giu
/** "not without", "nicht ohne": two that cancel out. */
const doubled = /\b(?:not|never|no|nicht|kein\w*|nie)\b[^,.;:]{0,60}\b(?:without|ohne)\b/giu

const blank = (match: string): string => ' '.repeat(match.length)

/** Whether a text denies what its words say, in English or German. */
export function isNegated(text: string): boolean {
  return findNegations(text).length > 0
}

/** The words by which a text denies: offsets into it, end exclusive. Denials that deny nothing, or cancel out, are none. */
export function findNegations(text: string): { start: number; end: number }[] {
  // Most sentences have no such word at all; only the others are worth the longer patterns.
  if (!negation.test(text)) return []
  const denying = text.replace(harmless, blank).replace(doubled, blank)
  return [...denying.matchAll(new RegExp(negation, 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
