import type { UsageFeature } from '@/lib/domain/day-sums'
import type { UsageRow } from './usage-rows'

export type UsageMetric = 'cost' | 'tokens' | 'calls'

/** The local models run on this server and have no price. */
export const isLocalModel = (model: string): boolean => model.startsWith('local:')

export const featureLabels: Readonly<Record<UsageFeature, string>> = {
  questions: 'Questions',
  deep: 'Deep answers',
  saved: 'Saved questions',
  search: 'Search and checked texts',
  documents: 'Bringing documents in',
  evals: 'Evals, checks and judging',
  other: 'Other',
}

const taskLabels: Readonly<Record<string, string>> = {
  answer: 'Answering',
  rewrite: 'Rewriting follow-up questions',
  judge: 'Judging answers and claims',
  propose: 'Proposing golden cases',
  title: 'Naming conversations',
  rerank: 'Reranking passages',
  'embed-query': 'Embedding questions',
  'embed-passage': 'Embedding documents',
  test: 'Testing a provider',
}

/** Rows by task with the words that people know the tasks by. */
export const labelTasks = (rows: readonly UsageRow[]): UsageRow[] =>
  rows.map((row) => ({ ...row, label: taskLabels[row.key] ?? row.label }))
