import type { DocumentId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { Calculation } from '@/lib/domain/deep-answer'
import type { SupportSpan } from '../verify-claims'

/** A calculation with the spans that state its operands. */
export type CarriedCalculation = Calculation & { readonly operands: readonly SupportSpan[] }

/** What the tools have found for one answer. Passages are numbered from 1 in the order in which they came; their numbers stay. */
export type Notebook = {
  /** @returns the numbers of those that are in it now: one that is there already keeps its number, one that does not fit has none */
  add(passages: readonly Passage[]): number[]
  passages(): readonly Passage[]
  /** A name for a document that a model may say back, such as "d2". Only what a tool has shown has one. */
  nameOf(documentId: DocumentId): string
  documentOf(name: string): DocumentId | null
  /** Every document that a tool has told of. */
  documentIds(): readonly DocumentId[]
  note(calculation: CarriedCalculation): void
  calculations(): readonly CarriedCalculation[]
}

/** @param tokenBudget tokens of all passages together, by their own counts; the first passage always fits */
export function createNotebook(tokenBudget: number): Notebook {
  const passages: Passage[] = []
  const names: DocumentId[] = []
  const calculations: CarriedCalculation[] = []
  const spent = (): number => passages.reduce((sum, passage) => sum + passage.tokenCount, 0)
  const nameOf = (documentId: DocumentId): string => {
    if (!names.includes(documentId)) names.push(documentId)
    return `d${names.indexOf(documentId) + 1}`
  }
  const take = (passage: Passage): number | null => {
    const known = passages.findIndex((one) => covers(one, passage))
    if (known !== -1) return known + 1
    if (passages.length > 0 && spent() + passage.tokenCount > tokenBudget) return null
    nameOf(passage.documentId)
    return passages.push(passage)
  }
  return {
    add: (found) => [...new Set(found.map(take).filter((number) => number !== null))],
    passages: () => passages,
    nameOf,
    documentOf: (name) => names[Number(/^d(\d{1,3})$/.exec(name.trim())?.[1] ?? 0) - 1] ?? null,
    documentIds: () => names,
    note: (calculation) => void calculations.push(calculation),
    calculations: () => calculations,
  }
}

const covers = (one: Passage, other: Passage): boolean =>
  one.revisionId === other.revisionId && one.charStart <= other.charStart && one.charEnd >= other.charEnd
