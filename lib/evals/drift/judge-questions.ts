import { driftLimits, type DriftFinding } from '@/lib/domain/drift'
import type { DriftWindows } from './drift-answer'
import { findMissing } from './judge-drift'
import { makeBlocks } from './make-blocks'
import { testQuestions, type Nearness } from './test-questions'

const rounds = 999

export type AskedAt = { readonly userId: string; readonly at: Date; readonly index: number }

/** Holds what is asked in the window against the base. @param nearness of two questions by their `index` */
export function judgeQuestions(questions: readonly AskedAt[], nearness: Nearness, windows: DriftWindows): DriftFinding {
  const name = 'questions'
  const rows = questions.filter(({ at }) => at >= windows.baseFrom && at < windows.to)
  const counts = {
    base: rows.filter(({ at }) => at < windows.from).length,
    current: rows.filter(({ at }) => at >= windows.from).length,
  }
  const blocks = makeBlocks(rows, windows)
  const missing = findMissing(counts, blocks)
  if (missing) return { name, counts, missing, base: null, current: null, pValue: null, verdict: 'too-few' }
  const indexed = blocks.map((block) => ({ ...block, rows: block.rows.map(({ index }) => index) }))
  const { distance, pValue } = testQuestions(indexed, nearness, rounds)
  const verdict = pValue <= driftLimits.pValue ? 'drifted' : 'same'
  return { name, counts, missing: null, base: 0, current: distance, pValue, verdict }
}
