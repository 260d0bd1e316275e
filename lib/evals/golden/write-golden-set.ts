import { Document, isCollection } from 'yaml'
import { draftCaseSchema, type GoldenCase } from '@/lib/domain/golden-case'
import type { GoldenSet } from '../parse-golden-set'

const order = Object.keys(draftCaseSchema.shape) as (keyof GoldenCase)[]
const defaults = { language: 'en', expect: 'answer' } as const

/** A golden set as the text of a file of evals/: what most cases leave out is left out, and lists stand on one line, for readable diffs. */
export function writeGoldenSet({ suite, collection, cases }: GoldenSet): string {
  const document = new Document({ suite, collection, cases: cases.map(toFields) })
  cases.forEach((_, index) => {
    for (const key of order) {
      const node: unknown = document.getIn(['cases', index, key], true)
      if (isCollection(node)) node.flow = true
    }
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function toFields(golden: GoldenCase): Record<string, unknown> {
  const isSaid = (key: keyof GoldenCase): boolean => {
    const value = golden[key]
    if (value === undefined || (Array.isArray(value) && value.length === 0 && key !== 'filters')) return false
    return !(key in defaults) || value !== defaults[key as keyof typeof defaults]
  }
  return Object.fromEntries(order.filter(isSaid).map((key) => [key, golden[key]]))
}
