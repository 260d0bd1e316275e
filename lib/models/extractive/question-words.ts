import type { Language } from '@/lib/domain/text/languages'
import type { AnswerType } from './read-question'

type Kind = Exclude<AnswerType, 'any'>

/** Whole words of any alphabet: `\b` knows ASCII letters only, and "où" ends with none. */
const words = (alternatives: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu')

/** What a question asks for by its words, the first that fits. English is matched where a language is not known. */
export const questionWords: Partial<Record<Language, readonly (readonly [Kind, RegExp])[]>> = {
  en: [
    [
      'money',
      /\bhow much (?:is|are|was|were)\b|\bhow much\b.*\b(?:cost|pay|paid|price|charge|earn|fee|salary|budget)|\b(?:price|cost|fee) of\b|\bwhat (?:does|do|is|are) .* (?:cost|price|fee|salary)\b/i,
    ],
    [
      'number',
      /\bhow (?:many|long|old|far|tall|often|large|big|high|much|fast|accurate|heavy|wide|deep|hot|cold)\b|\bwhat (?:percentage|percent|number|amount|proportion|share)\b/i,
    ],
    [
      'time',
      /^\W*(?:(?:and|so|but) )?when\b|[,;] (?:and )?when\b|\band when\b|\b(?:what|which|in what|by what) (?:year|date|day|month|century|decade|time|deadline)\b|\bhow long ago\b|\buntil when\b|\bby when\b/i,
    ],
    [
      'person',
      /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|king|president|leader|manager|author|emperor)\b/i,
    ],
    [
      'place',
      /\bwhere\b|\b(?:what|which) (?:country|city|place|state|region|location|office|town|nation|continent|river)\b/i,
    ],
  ],
  de: [
    ['money', words('(?:wie ?viel|was) kostet|wie ?viel kosten|(?:preis|kosten|gebühr) (?:von|für|der|des)')],
    ['time', words('wann|um wie ?viel uhr|(?:welche[mnrs]?) (?:tag|datum|jahr|monat|uhrzeit|frist)')],
    ['number', words('wie ?viele?[nr]?|wie (?:lange?|oft|hoch|weit|groß|schwer|schnell|alt|tief|breit|warm|kalt)')],
    ['person', words('wer|wen|wem|wessen')],
    ['place', words('wo|woher|wohin')],
  ],
  fr: [
    [
      'money',
      words(
        "combien (?:coûte(?:nt)?|pa[iy]e|payent)|quel est le (?:prix|coût|tarif|montant)|à combien s['’]élève(?:nt)?",
      ),
    ],
    ['time', words("quand|(?:à|jusqu['’]à) quelle heure|quelle (?:date|année)|quels? (?:jours?|mois|délai)")],
    [
      'number',
      words('combien|quelle (?:quantité|température|vitesse|taille|distance)|quel (?:nombre|pourcentage|âge|poids)'),
    ],
    [
      'person',
      /^\P{L}*(?:(?:à|avec|par|de|chez|pour) )?qui(?!\p{L})|(?:[,;]|(?<!\p{L})et) (?:(?:à|avec|par|de|pour) )?qui(?!\p{L})/iu,
    ],
    ['place', words('où|quelle (?:ville|salle)|quel (?:pays|bureau|bâtiment|lieu)')],
  ],
  es: [
    ['money', words('cuánto (?:cuestan?|valen?|pagan?|se paga)|cuál es el (?:precio|coste|costo|importe)')],
    ['time', words('cuándo|(?:a|hasta|desde) qué hora|qué (?:días?|fecha|año|mes|plazo)')],
    ['number', words('cuánt[oa]s?|qué (?:cantidad|temperatura|edad|porcentaje|velocidad|distancia)')],
    ['person', words('quién|quiénes')],
    ['place', words('dónde|adónde|qué (?:ciudad|país|sala|oficina|edificio)')],
  ],
  it: [
    ['money', words('quanto (?:cost(?:a|ano)|si paga|paga)|qual è il (?:prezzo|costo)')],
    [
      'time',
      words('quando|(?:che|quale) (?:ora|giorno|data|anno|mese)|quali giorni|(?:dopo|entro|ogni) quanto(?: tempo)?'),
    ],
    ['number', words('quant[oaie]|quale (?:temperatura|quantità|età|percentuale|velocità)')],
    ['person', words('chi')],
    ['place', words('dove|quale (?:città|sala|ufficio|edificio|paese)')],
  ],
}
