import type { FormKind } from '@/lib/domain/answer-form'

const table =
  /\b(?:in|as|into) an? (?:\p{L}+ )?table\b|\btabulate\b|\btable (?:of|with)\b|\b(?:als|in einer) Tabelle\b|\btabellarisch\b/iu
const steps =
  /^\W*how (?:do|can|should|must) (?:i|we|you|one|someone|employees)\b|^\W*how to\b|\bstep[- ]by[- ]step\b|\bwhat (?:are the )?steps\b|\bwhich steps\b|\bwalk me through\b|\bSchritt für Schritt\b|\bwelche Schritte\b|^\W*wie (?:kann|muss|soll) (?:ich|man)\b/iu
const list =
  /^\W*(?:please )?(?:list|enumerate|name all)\b|\b(?:as|in) an? (?:\p{L}+ )?list\b|\bbullet points?\b|\bwhat are (?:all )?(?:of )?the (?:\p{L}+ ){0,3}(?:requirements|rules|conditions|exceptions|kinds|types|reasons|options|criteria)\b|\bals (?:Liste|Aufzählung)\b|^\W*(?:bitte )?(?:nenne|liste)\b/iu
const comparison =
  /^\W*(?:please )?compare\b|\bcomparison (?:of|between)\b|\bdifferences? between\b|\bhow (?:do|does|is|are) [^?]{3,80}\b(?:differ|different)\b|\bunterschiede? zwischen\b|^\W*(?:bitte )?vergleiche?\b/iu
/** "How do I know how many…" asks for a value, whatever it begins with. */
const wantsValue = /\bhow (?:many|much|long|often|old|far)\b|\b(?:wie viele?|wie lange|wie oft)\b/i

/** The form that a question calls for, by its words; null when unsure: prose. A table that is asked for goes before all else. */
export function chooseForm(question: string): FormKind | null {
  if (table.test(question)) return 'table'
  if (comparison.test(question)) return 'comparison'
  if (wantsValue.test(question)) return null
  if (list.test(question)) return 'list'
  return steps.test(question) ? 'steps' : null
}
