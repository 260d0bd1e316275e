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
/** What has one value where it is not itself the name of something, as in "price list": behind "what is the …" and "wie hoch ist …". */
const valued = String.raw`(?:maximum|minimum|(?:limit|deadline|due date|date|price|cost|fee|rate|allowance|amount|budget|salary|bonus|threshold|quota|temperature|percentage|share|number|period|notice period|duration|height|weight|speed|capacity|age|grenze|höchstbetrag|frist|preis|gebühr|betrag|satz|pauschale|temperatur|dauer|zahl|anzahl)(?=\W*(?:$|(?:of|for|in|at|on|to|per|when|from|until|that|we|i|by|during|under|allowed|with|für|von|im|in|bei|der|des|pro|zum|zur)\b)))`
const values = [
  /^\W*(?:(?:and|so|for|after|within|in|by|at|until|with) )?how (?:many|much|long|high|old|far|large|big|tall|deep|wide|heavy|fast)\b/iu,
  /^\W*(?:(?:by|until|since|from) )?when (?:is|are|was|were|does|do|did|must|should|will|has|have|can)\b/iu,
  new RegExp(
    String.raw`^\W*(?:what|which)(?: is|['’]s| are| was)? (?:the |our |my )?(?:[\p{L}-]+ ){0,4}?${valued}`,
    'iu',
  ),
  /^\W*(?:at|by|on|until) (?:what|which) (?:temperature|date|day|age|price|rate|amount|deadline)\b/iu,
  /^\W*(?:(?:seit|nach|in|mit|für|bis) )?(?:wie ?viele?n?|wie (?:lange?|hoch|weit|alt|schwer|groß|teuer))\b/iu,
  /^\W*(?:(?:bis|ab|seit) )?wann (?:ist|sind|war|wird|werden|muss|müssen|endet|beginnt|gilt)\b/iu,
  new RegExp(
    String.raw`^\W*(?:was ist|welche[rsnm]?|wie (?:hoch|lang) ist) (?:der |die |das )?(?:[\p{L}-]+ ){0,3}?\p{L}*${valued}`,
    'iu',
  ),
  /^\W*was kostet\b/iu,
]
/** Two things are asked about, or a condition decides: one value would say too little. */
const wantsSeveral =
  /(?<!\p{L})(?:and|or|compared|und|oder|versus|vs|each|every|per site|jeweils|if|wenn|falls|ago)(?!\p{L})|[,;]/iu

const wantsOneValue = (question: string): boolean =>
  values.some((pattern) => pattern.test(question)) && !wantsSeveral.test(question.replace(/^\W*and /i, ''))

/** The form that a question calls for, by its words; null when unsure: prose. A table that is asked for goes before all else. */
export function chooseForm(question: string): FormKind | null {
  if (table.test(question)) return 'table'
  if (comparison.test(question)) return 'comparison'
  if (wantsOneValue(question)) return 'fact'
  if (wantsValue.test(question)) return null
  if (list.test(question)) return 'list'
  return steps.test(question) ? 'steps' : null
}
