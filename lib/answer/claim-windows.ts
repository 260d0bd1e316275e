import type { Evidence, EvidenceUnit, Facts } from './evidence'
import type { SupportSpan } from './verify-claims'

/** Neighbouring units of one passage, as candidates for the evidence of a claim. Indexes of units, both ends inclusive. */
export type UnitWindow = { readonly passage: number; readonly first: number; readonly last: number }

export function unitsOf(evidence: readonly Evidence[], windows: readonly UnitWindow[]): EvidenceUnit[] {
  return windows.flatMap(({ passage, first, last }) => evidence[passage]?.units.slice(first, last + 1) ?? [])
}

export function factsOf(evidence: readonly Evidence[], windows: readonly UnitWindow[]): Facts[] {
  return unitsOf(evidence, windows).map((unit) => unit.facts)
}

/** Stems of the titles and headings over the windows. */
export function contextOf(evidence: readonly Evidence[], windows: readonly UnitWindow[]): ReadonlySet<string> {
  return new Set(windows.flatMap(({ passage }) => [...(evidence[passage]?.contextTerms ?? [])]))
}

/** Terms of the sentence right before each window, which may name what the window calls "it". */
export function termsBefore(evidence: readonly Evidence[], windows: readonly UnitWindow[]): ReadonlySet<string> {
  return new Set(windows.flatMap(({ passage, first }) => [...(evidence[passage]?.units[first - 1]?.facts.terms ?? [])]))
}

export function toSpan(window: UnitWindow, evidence: readonly Evidence[]): SupportSpan {
  const units = evidence[window.passage]?.units ?? []
  return { passage: window.passage, start: units[window.first]?.start ?? 0, end: units[window.last]?.end ?? 0 }
}

/** The window of the units that a span touches; null where it touches none. */
export function toWindow({ passage, start, end }: SupportSpan, evidence: readonly Evidence[]): UnitWindow | null {
  const units = evidence[passage]?.units ?? []
  const first = units.findIndex((unit) => unit.end > start && unit.start < end)
  const last = units.findLastIndex((unit) => unit.end > start && unit.start < end)
  return first === -1 ? null : { passage, first, last }
}
