/** How the words before a name restrict where to look. */
export type CueKind =
  /** "according to": restricts wherever it stands. */
  | 'source'
  /** "in", "from": restricts at the edge of a question only, because things are in other things, too. */
  | 'place'
  /** "stated in": a place of words. */
  | 'statedIn'
  /** "what does … say": the source is the subject, and its name stays in the question. */
  | 'subject'

export type Language = 'en' | 'de'

export type Cue = {
  readonly kind: CueKind
  readonly language: Language
  /** Where the cue begins, and where the name after it does, behind "the" (UTF-16 code units). */
  readonly start: number
  readonly nameStart: number
  /** Without "the" a name must say more. */
  readonly isDefinite: boolean
}

const only = String.raw`(?:(?:only|just|nur)\s+)?`
const the = String.raw`(?<the>(?:the|our|your|this year['’]s|last year['’]s)\s+)?`
const der = String.raw`(?<the>(?:der|die|das|dem|den|des|unser(?:e[rmns]?)?)\s+)`
const stated = String.raw`(?:stated|described|defined|set\s+out|laid\s+down|written|listed|mentioned|specified|documented|explained|found|given)`
const steht = String.raw`(?:steht|stehen|stand|geregelt|beschrieben|genannt|festgelegt|aufgeführt|erwähnt)`

type Rule = { readonly kind: CueKind; readonly language: Language; readonly pattern: RegExp }
const rule = (kind: CueKind, language: Language, source: string): Rule => ({
  kind,
  language,
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${source}`, 'giu'),
})

/** Longer ones first: what one has taken, no later one takes again. */
const rules: readonly Rule[] = [
  rule('source', 'en', String.raw`${only}as\s+${stated}\s+in\s+${the}`),
  rule('source', 'en', String.raw`${only}(?:according\s+to|as\s+per)\s+${the}`),
  rule('statedIn', 'en', String.raw`(?<=${stated}\s)${only}(?:in|by)\s+${the}`),
  rule(
    'subject',
    'en',
    String.raw`(?<=^(?:(?:and\s+)?(?:what|how|when|where|who|which)\s+(?:exactly\s+)?)?)(?:do|does|did)\s+${the}`,
  ),
  rule('source', 'de', String.raw`${only}(?:laut|gemäß|gemäss)\s+(?:${der})?`),
  rule('statedIn', 'de', String.raw`(?<=${steht}\s)${only}(?:(?:in|aus)\s+${der}|(?<im>im)\s+)`),
  rule('subject', 'de', String.raw`(?<=^was\s)(?:sag(?:en|t)|besag(?:en|t)|schreib(?:en|t)|regel(?:n|t))\s+${der}`),
  rule('place', 'de', String.raw`${only}(?:(?:in|aus)\s+${der}|(?<im>im)\s+)`),
  rule('place', 'en', String.raw`${only}(?:in|from|within)\s+${the}`),
]

/** Every place of a question where a source may be named, in order. */
export function findCues(question: string): Cue[] {
  const found: Cue[] = []
  for (const { kind, language, pattern } of rules) {
    for (const match of question.matchAll(pattern)) {
      const start = match.index
      const nameStart = start + match[0].length
      if (found.some((cue) => start < cue.nameStart && nameStart > cue.start)) continue
      const isDefinite = Boolean(match.groups?.['the'] ?? match.groups?.['im'])
      found.push({ kind, language, start, nameStart, isDefinite })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
