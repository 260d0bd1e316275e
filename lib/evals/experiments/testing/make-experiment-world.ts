import type { Db } from '@/db/client'
import { goldenCases } from '@/db/schema'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { ask, type Asked } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { ExperimentChange, ExperimentDraft } from '@/lib/domain/experiment'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { assignArm } from '@/lib/experiments/assign-arm'
import { createExperiment } from '@/lib/experiments/create-experiment'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { textParts } from '@/lib/models/testing/stream-parts'
import type { Runtime } from '@/lib/runtime/runtime'
import { runEval } from '../../run-eval'
import { startExperiment } from '../start-experiment'

const fact = 'Annual leave is 30 days for every employee.'
export const question = 'What annual leave do employees get?'
export const everyone = { groupIds: [], userIds: [] }
export const reason = 'To see what happens in a test.'

const priced = (id: string, said: string, costMicroUsd: number) =>
  createScriptedModel(
    (prompt) =>
      textParts(said, prompt).map((part) =>
        part.type === 'finish' ? { ...part, providerMetadata: { footnote: { costMicroUsd } } } : part,
      ),
    { id },
  )

/** A workspace with a document, a golden case, a good model that is active, one as good that is cheaper, and one that makes things up. */
export async function makeExperimentWorld(db: Db) {
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin', name: 'Ada' })
  await makeIndexedDocument(db, admin, { title: 'Leave', text: `${fact} Sick leave is reported on the same day.` })
  await updateWorkspaceSettings(db, admin, { chatModel: 'test:good' })
  const definition = goldenCaseSchema.parse({ id: 'leave', question, expectedAnswer: fact, tags: ['feedback'] })
  await db
    .insert(goldenCases)
    .values({ workspaceId, id: 'leave', definition, ownerId: admin.userId, updatedBy: admin.userId })
  const said = fact.replace('.', ' [1].')
  const chatModels = {
    'test:good': priced('good', said, 400),
    'test:cheap': priced('cheap', said, 100),
    'test:bad': priced('bad', 'Most people find out in time.', 100),
  }
  const test = makeTestRuntime(db, { chatModels })
  const queued: EvalRunId[] = []
  const runtime: Runtime = {
    ...test,
    models: {
      ...test.models,
      admin: { ...test.models.admin, chooseModels: (scope, choice) => updateWorkspaceSettings(db, scope, choice) },
    },
    jobs: {
      enqueue: async (_, payload) => {
        if ('runId' in payload) queued.push(payload.runId as EvalRunId)
      },
    },
  }
  const runQueued = async (): Promise<void> => {
    for (const runId of queued.splice(0))
      await runEval(runtime, admin, { runId, codeVersion: 'one', signal: new AbortController().signal })
  }
  const draft = async (change: ExperimentChange, rest: Partial<ExperimentDraft> = {}): Promise<string> => {
    const plan = { steps: [50], answersPerStep: 10, minutesPerStep: 0 }
    const rationale = 'It is as good, and costs a quarter.'
    const { id } = await createExperiment(runtime, admin, {
      name: 'A trial',
      rationale,
      change,
      audience: everyone,
      plan,
      ...rest,
    })
    return id
  }
  const started = async (change: ExperimentChange, rest: Partial<ExperimentDraft> = {}): Promise<string> => {
    const id = await draft(change, rest)
    await startExperiment(runtime, admin, { id, override: reason })
    return id
  }
  /** As many readers on each side of an experiment that has half of them, first one of the control. */
  const readers = async (id: string, each: number): Promise<Scope[]> => {
    const sides: Record<'control' | 'treatment', Scope[]> = { control: [], treatment: [] }
    while (Object.values(sides).some((side) => side.length < each)) {
      const reader = await makeUser(db, { workspaceId })
      sides[assignArm({ id, audience: everyone, percent: 50 }, reader) ?? 'control'].push(reader)
    }
    return sides.control.slice(0, each).flatMap((one, i) => [one, sides.treatment[i] as Scope])
  }
  const askAs = (scope: Scope, rest = {}): Promise<Asked> => ask(runtime, scope, { question, ...rest })
  return { db, workspaceId, admin, runtime, chatModels, draft, started, readers, askAs, runQueued }
}
