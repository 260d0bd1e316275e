import { listRuns, type EvalRunListItem } from '@/db/queries/evals/list-runs'
import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { listModelFigures, type ModelFigures } from '@/db/queries/scorecard/list-model-figures'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { loadPriceList, type PricedModel } from '@/lib/models/prices/load-price-list'
import type { Runtime } from '@/lib/runtime/runtime'
import { recordPaper } from './record-paper'

export type ModelCard = {
  readonly model: string
  /** As the settings name it; null when it can no longer be chosen. */
  readonly label: string | null
  readonly isLocal: boolean
  readonly price: PricedModel | null
  /** Null: no reader had an answer of it in the period. */
  readonly figures: ModelFigures | null
  /** The newest completed run of each golden set that it answered as readers have it. */
  readonly runs: readonly EvalRunListItem[]
}
export type ModelCards = {
  readonly workspace: string
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
  readonly writtenAt: Date
  readonly cards: readonly ModelCard[]
  /** What happens to personal data on its way to a hosted model. */
  readonly personalData: 'mask' | 'block' | null
}

const runsLookedAt = 200

/** A card for each model that may be chosen or has answered readers in the period, most used first. @throws forbidden */
export async function readModelCards(
  runtime: Runtime,
  scope: Scope,
  period: { readonly from: Date; readonly to: Date },
): Promise<ModelCards> {
  requireRole(scope, 'admin')
  await recordPaper(runtime, scope, 'model-cards')
  const [workspace, figures, choices, prices, { items: runs }, settings] = await Promise.all([
    getWorkspaceName(runtime.db, scope),
    listModelFigures(runtime.db, scope, period),
    runtime.models.listChatModels(scope),
    loadPriceList(runtime.db, scope),
    listRuns(runtime.db, scope, { limit: runsLookedAt }),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  const models = [...new Set([...figures.map(({ model }) => model), ...choices.map(({ id }) => id)])]
  const cards = models
    // A verified answer was written by a person's choice, not by a model.
    .filter((model) => model !== 'verified')
    .map((model): ModelCard => {
      const choice = choices.find(({ id }) => id === model)
      return {
        model,
        label: choice?.label ?? null,
        isLocal: choice?.local ?? model.startsWith('local:'),
        price: prices.find((price) => price.model === model) ?? null,
        figures: figures.find((one) => one.model === model) ?? null,
        runs: newestOfEach(runs.filter((run) => run.model === model)),
      }
    })
  return {
    workspace,
    ...period,
    writtenAt: runtime.now(),
    cards,
    personalData: settings.personalDataToProviders ?? null,
  }
}

function newestOfEach(runs: readonly EvalRunListItem[]): EvalRunListItem[] {
  const bySuite = new Map<string, EvalRunListItem>()
  for (const run of runs) {
    const isPlain = run.status === 'completed' && Object.keys(run.variant).every((key) => key === 'model')
    if (isPlain && !bySuite.has(run.suite)) bySuite.set(run.suite, run)
  }
  return [...bySuite.values()]
}
