import { startExperiment } from '@/lib/evals/experiments/start-experiment'
import { takeChange } from '@/lib/evals/experiments/take-change'
import { changeExperiment } from '@/lib/experiments/change-experiment'
import { deleteExperiment } from '@/lib/experiments/delete-experiment'
import { keepActive } from '@/lib/experiments/keep-active'
import { putBack } from '@/lib/experiments/put-back'
import { stopExperiment } from '@/lib/experiments/stop-experiment'
import { widenExperiment } from '@/lib/experiments/widen-experiment'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { defineRoute } from '../../_lib/define-route'
import type { BodyOf } from '../../_lib/route-spec'
import { readReport } from '../_lib/to-experiment'
import { actOnExperimentSpec, changeExperimentSpec, deleteExperimentSpec, getExperimentSpec } from './spec'

type Wish = BodyOf<typeof actOnExperimentSpec>

async function act(runtime: Runtime, scope: Scope, id: string, wish: Wish): Promise<void> {
  switch (wish.action) {
    case 'start':
      return startExperiment(runtime, scope, { id, override: wish.reason ?? null })
    case 'take':
      return takeChange(runtime, scope, { id, override: wish.reason ?? null })
    case 'stop':
      return stopExperiment(runtime, scope, { id })
    case 'roll-back':
      return putBack(runtime, scope, { id })
    case 'widen':
      return widenExperiment(runtime, scope, { id, percent: wish.percent })
    case 'keep':
      return keepActive(runtime, scope, { id, note: wish.note ?? '' })
  }
}

export const GET = defineRoute(getExperimentSpec, async ({ runtime, scope, params }) => ({
  body: await readReport(runtime, scope, params.id),
}))

export const PUT = defineRoute(changeExperimentSpec, async ({ runtime, scope, params, body }) => {
  await changeExperiment(runtime, scope, { id: params.id, draft: body })
  return { body: await readReport(runtime, scope, params.id) }
})

export const POST = defineRoute(actOnExperimentSpec, async ({ runtime, scope, params, body }) => {
  await act(runtime, scope, params.id, body)
  return { body: await readReport(runtime, scope, params.id) }
})

export const DELETE = defineRoute(deleteExperimentSpec, async ({ runtime, scope, params }) => {
  await deleteExperiment(runtime, scope, { id: params.id })
  return { body: { id: params.id } }
})
