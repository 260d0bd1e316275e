import { readEvidence } from '../evidence'
import { readStatement, type Statement } from './read-statement'
import type { Section } from './split-sections'

export type PlacedStatement = { readonly statement: Statement; readonly charStart: number; readonly charEnd: number }

/** What a section of a document says, sentence by sentence and row by row, with its place in the document. */
export function readSection(title: string, { charStart, headingPath, text }: Section): PlacedStatement[] {
  const evidence = readEvidence({ title, headingPath, text })
  return evidence.units.map((unit) => ({
    statement: readStatement(unit, evidence),
    charStart: charStart + unit.start,
    charEnd: charStart + unit.end,
  }))
}
