import { afterAll, beforeAll, expect, test } from 'vitest'
import { listResults } from '@/db/queries/evals/list-results'
import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { putBack } from '@/lib/experiments/put-back'
import { readExperimentGate } from './read-experiment-gate'
import { startExperiment } from './start-experiment'
import { startExperimentEval } from './start-experiment-eval'
import { takeChange } from './take-change'
import { makeExperimentWorld } from './testing/make-experiment-world'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test.each([{ vectorWeight: 0.1 }, { refuseBelow: -0.1 }])(
  'weights and thresholds meet the retrieval gate with answers of their own: %o',
  async (value) => {
    const w = await makeExperimentWorld(database.db)
    const id = await w.draft({ what: 'retrieval', value })
    const start = () => startExperiment(w.runtime, w.admin, { id, override: null })
    await expect(start()).rejects.toMatchObject({ code: 'experiment_gate_blocks' })
    const { candidateRunId } = await startExperimentEval(w.runtime, w.admin, { id, suite: 'feedback', requestId: 'r' })
    await w.runQueued()
    // The run before asked the same, with what is active: nothing of it may be taken over.
    const [result] = await listResults(w.db, w.admin, { runId: candidateRunId })
    expect(result).toMatchObject({ passed: true, cached: false })
    const experiment = await findExperiment(w.db, w.admin, { id })
    if (!experiment) throw new Error('It is gone.')
    expect(await readExperimentGate(w.runtime, w.admin, experiment)).toMatchObject({ state: 'passed' })
    await start()
    await takeChange(w.runtime, w.admin, { id, override: null })
    expect(await loadWorkspaceSettings(w.db, w.admin)).toMatchObject({ retrieval: value })
    await putBack(w.runtime, w.admin, { id })
    expect((await loadWorkspaceSettings(w.db, w.admin)).retrieval).toBeUndefined()
  },
)
