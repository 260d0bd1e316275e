import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { scopeOnTrial } from '@/lib/auth/require-scope'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { JudgeIdentity } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import { chooseSettings } from '@/lib/experiments/choose-settings'
import { loadPriceList, type PricedModel } from '@/lib/models/prices/load-price-list'
import type { Runtime } from '@/lib/runtime/runtime'

/** `writes`: it writes answers; `judges`: it judges them; `searches`: it orders passages or makes vectors. */
export type PaidModel = {
  readonly id: string
  readonly part: 'writes' | 'judges' | 'searches'
  /** Null: nobody has said what it costs. */
  readonly price: PricedModel | null
}

type Input = { readonly variant: EvalVariant; readonly judge: Pick<JudgeIdentity, 'model'> | null }

/** The models of providers that the answers of a run call, as the settings are now. Those on this server cost nothing and are not among them. */
export async function listPaidModels(
  runtime: Runtime,
  scope: Scope,
  { variant, judge }: Input,
): Promise<readonly PaidModel[]> {
  const settings = await loadWorkspaceSettings(runtime.db, scope)
  const { modelId, simpleModelId, retrieval } = await chooseSettings(runtime, scope, {
    variant,
    origin: 'eval',
    settings,
  })
  const reranker = retrieval.rerank === false ? null : await runtime.models.hostedReranker(scope, retrieval.reranker)
  const searching = variant.index ? scopeOnTrial(scope, variant.index) : scope
  const embedder = retrieval.mode === 'keyword' ? null : await runtime.models.embedder(searching)
  const used = [
    { id: modelId, part: 'writes' },
    { id: simpleModelId, part: 'writes' },
    { id: judge?.model, part: 'judges' },
    { id: reranker?.id, part: 'searches' },
    { id: embedder?.id, part: 'searches' },
  ] as const
  const prices = new Map((await loadPriceList(runtime.db, scope)).map((price) => [price.model, price]))
  return used.flatMap(({ id, part }) =>
    id === undefined || id.startsWith('local:') ? [] : [{ id, part, price: prices.get(id) ?? null }],
  )
}
