/** Nouns that name a document as a document. A title without one ("Amazon rainforest") is a subject, and "in the …" a place in the world. */
const english =
  /^(?:polic(?:y|ies)|handbooks?|manuals?|guides?|guidelines?|minutes|reports?|agreements?|contracts?|checklists?|catalog(?:ue)?s?|datasheets?|notes|runbooks?|playbooks?|faqs?|glossary|lists?|schedules?|overview|terms|codes?|record|register|charter|plans?|newsletters?|memos?|memorand(?:um|a)|presentations?|slides|decks?|spreadsheets?|workbooks?|pdfs?|documents?|files?|rules|rulebook|charts?|instructions?|questions|brochure|factsheet|bylaws|roadmap|whitepaper|framework)$/i
const german =
  /(?:richtlinien?|handbuch(?:e?s)?|leitf[aä]den|leitfadens|protokoll(?:e[ns]?|s)?|bericht(?:e?s)?|vertrag(?:e?s)?|vereinbarung|liste|katalog(?:s)?|anleitung|anweisung|unterweisung|datenblatt|ordnung|übersicht|glossar(?:s)?|broschüre|verzeichnis(?:ses)?|checkliste|merkblatt|präsentation|folien|dokument(?:e?s)?|satzung|regelwerk|kodex|newsletter|leitlinien?)$/iu
/** Each the name of one thing in most companies: "in the handbook" names it. "In the policy" points at something that was said before. */
const namesAlone =
  /^(?:handbook|glossary|faq|runbook|newsletter|minutes|handbuch(?:e?s)?|glossar(?:s)?|protokolle[ns]?)$/i
/** Sources in general: only with a date they restrict anything. */
const generic =
  /^(?:documents|files|sources|policies|guidelines|minutes|reports|notes|newsletters|memos|presentations|slides|spreadsheets|pdfs|manuals|announcements|e-?mails|dokumenten?|dateien|quellen|richtlinien|protokollen?|berichten?|präsentationen|leitlinien|mitteilungen|rundschreiben)$/iu

export const isSourceNoun = (word: string): boolean => english.test(word) || german.test(word)
export const isGenericSource = (word: string): boolean => generic.test(word)
/** Whether one word alone is enough of a name: also a German compound, which says what two words say elsewhere. */
export const standsAlone = (word: string): boolean =>
  namesAlone.test(word) || (word.replace(german, '').length >= 4 && german.test(word))
