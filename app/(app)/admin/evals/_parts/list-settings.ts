import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { formatCost } from '@/lib/domain/format-figures'

export type RunSetting = {
  readonly label: string
  readonly value: string
  /** Tried by this run, in the place of what readers had. */
  readonly isTried: boolean
}

export type RunSettings = {
  readonly shown: readonly RunSetting[]
  /** Names of what was left as readers had it then. */
  readonly left: readonly string[]
}

type Run = Pick<EvalRunRow, 'variant' | 'model' | 'promptVersion' | 'judge' | 'seed' | 'fresh' | 'budgetMicroUsd'>

const modes = { hybrid: 'keyword and meaning', keyword: 'keyword only', vector: 'meaning only' } as const
const onOff = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'on' : 'off'

/** What a run was asked with: model, prompt and how it was counted always, and of the rest what it tried. @param spentMicroUsd by the run itself */
export function listSettings(run: Run, spentMicroUsd: number): RunSettings {
  const { variant, model, promptVersion, judge, seed, fresh, budgetMicroUsd } = run
  const { retrieval = {}, index, routing, strict, forms, deep } = variant
  const tried: [string, string | undefined][] = [
    ['Search', retrieval.mode && modes[retrieval.mode]],
    ['Passages', retrieval.k === undefined ? undefined : `${retrieval.k} at most`],
    ['Weight of vectors', retrieval.vectorWeight?.toString()],
    ['Reranking', retrieval.rerank === undefined ? undefined : retrieval.rerank ? 'always' : 'never'],
    ['Reranker', retrieval.reranker === 'local' ? 'the one on this server' : retrieval.reranker],
    ['Refuse below', retrieval.refuseBelow?.toString()],
    ['Embedder', index?.embedder],
    ['Rebuild before its switch', index?.rebuild],
    ['Model for simple questions', routing === null ? 'the same for all' : routing],
    ['Strict mode', onOff(strict)],
    ['Tables, steps and lists', onOff(forms)],
    ['Look deeper', onOff(deep)],
  ]
  const spent = spentMicroUsd > 0 || budgetMicroUsd !== null
  return {
    shown: [
      { label: 'Model', value: model, isTried: variant.model !== undefined },
      { label: 'Prompt', value: `version ${promptVersion}`, isTried: variant.promptVersion !== undefined },
      ...tried.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value, isTried: true }])),
      { label: 'Judge', value: judge?.model ?? 'none', isTried: false },
      { label: 'Answers', value: fresh ? 'all asked anew' : 'taken over where nothing changed', isTried: false },
      { label: 'Seed', value: String(seed), isTried: false },
      ...(spent ? [{ label: 'Spent', value: describeSpent(spentMicroUsd, budgetMicroUsd), isTried: false }] : []),
    ],
    left: tried.flatMap(([label, value]) => (value === undefined ? [label] : [])),
  }
}

const describeSpent = (spent: number, budget: number | null): string =>
  budget === null ? formatCost(spent) : `${formatCost(spent)} of ${formatCost(budget)}`
