import { readFacts, type EvidenceUnit, type Facts } from '../evidence'

/** What a unit's own text states. The facts of a row hold its columns' names too, whose numbers stand elsewhere. */
export function ownFacts(unit: EvidenceUnit): Facts {
  return unit.cells ? readFacts(unit.text) : unit.facts
}
