import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { ask } from './ask'
import { makeTestRuntime } from './make-test-runtime'
import { scriptDeepModel, type DeepScript } from '@/lib/models/testing/script-deep-model'
import type { ScriptedModel } from '@/lib/models/testing/create-scripted-model'

const leave = `Employees in Graz have 25 days of annual leave.

Leave is asked for in the calendar two weeks before it begins.`
const parents = 'Parents of small children have 18 days of parental leave.'

export const deepQuestion = 'How is leave organised in Graz?'
export const deepPlan = JSON.stringify({
  questions: ['How many days of annual leave do employees in Graz have?', 'How is leave asked for?'],
})
export const deepReport = `Employees in Graz have 25 days of annual leave [1].

## Asking for leave

Leave is asked for in the calendar two weeks before it begins [1].

## Parents

Parents of small children have 18 days of parental leave [2].`

/** An admin with two documents, and a way to ask them deeply of a model that is scripted for the test. */
export async function makeDeepWorld({ db }: Pick<TestDatabase, 'db'>) {
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  // Each test has a model of its own under the same name.
  await updateWorkspaceSettings(db, scope, { answerCache: 'off' })
  await makeIndexedDocument(db, scope, { title: 'Leave in Graz', text: leave })
  await makeIndexedDocument(db, scope, { title: 'Parental leave', text: parents })
  const runtimeWith = (model: ScriptedModel) => makeTestRuntime(db, { chatModels: { 'test:scripted': model } })
  return {
    scope,
    runtimeWith,
    async askDeeply(script: Partial<DeepScript>, question = deepQuestion, reader: Scope = scope) {
      const model = scriptDeepModel({ plan: deepPlan, report: deepReport, ...script })
      const runtime = runtimeWith(model)
      const asked = await ask(runtime, reader, { question, modelId: 'test:scripted', deep: true })
      return { ...asked, model, runtime, steps: asked.answer.deep?.steps ?? [] }
    },
  }
}
