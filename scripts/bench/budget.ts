import { streamText } from 'ai'
import { findBudgets } from '@/db/queries/budgets/find-budgets'
import { summariseUsage } from '@/db/queries/summarise-usage'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import type { Bench } from './bench'
import { openScratchDatabase } from './open-scratch-database'
import { openScriptedModels, scriptedModel, type ScriptedModels } from './open-scripted-models'
import { round } from './statistics'

const kind = 'openai-compatible'
const price = {
  inputMicroUsdPerMillion: 1_000_000,
  outputMicroUsdPerMillion: 4_000_000,
  cachedMicroUsdPerMillion: 100_000,
}
/** What one answer may write at most; the dearest answer of the script writes all of it. */
const maxOutputTokens = 400
const prompt = 'How long is unused leave kept? '.repeat(20)

/** Answers of 100 to 400 tokens. */
function scriptAnswers({ servers }: ScriptedModels, count: number, seed: number): number {
  const random = seededRandom(seed)
  const usages = Array.from({ length: count }, () => {
    const outputTokens = 100 + Math.floor(random() * (maxOutputTokens - 99))
    return { inputTokens: 140, cachedTokens: 0, outputTokens }
  })
  servers.get(kind)?.answerWith(...usages.map((usage) => ({ kind: 'text', usage }) as const))
  return Math.max(...usages.map(({ outputTokens }) => 140 + 4 * outputTokens))
}

async function ask({ models, scope }: ScriptedModels, number: number): Promise<boolean> {
  const call = { scope, task: 'answer' as const, requestId: `req_${number}`, answerId: `ans_${number}` }
  try {
    const model = await models.chatModel(call, scriptedModel(kind))
    const result = streamText({ model, prompt, maxOutputTokens, maxRetries: 0, onError: () => undefined })
    await result.consumeStream({
      onError: (error) => {
        throw error
      },
    })
    return (await result.text) !== ''
  } catch {
    return false
  }
}

/** A hard budget with many askers at once: by how many of the dearest answers it is exceeded, and how much of it can be used. */
export const budgetBench: Bench = {
  name: 'budget',
  summary: 'a hard budget under parallel requests, in process, scripted server [--parallel 50] [--rounds 10]',
  async run({ options, print, note }) {
    const parallel = Number(options.get('parallel') ?? 50)
    const rounds = Number(options.get('rounds') ?? 10)
    const database = await openScratchDatabase()
    const overshoots: number[] = []
    const usedShares: number[] = []
    let refused = 0
    for (let at = 0; at < rounds; at++) {
      const scripted = await openScriptedModels(database.db, { [kind]: price })
      const { models, scope } = scripted
      const dearest = scriptAnswers(scripted, parallel * 4, at + 1)
      const hardMicroUsd = 5_000 + 2_500 * at
      await models.admin.saveBudget(scope, {
        subjectKind: 'workspace',
        subjectId: '',
        period: 'day',
        softMicroUsd: null,
        hardMicroUsd,
        softAction: 'warn',
        cheaperModel: null,
        contact: null,
      })
      const asked = await Promise.all(Array.from({ length: parallel }, (_, number) => ask(scripted, number)))
      refused += asked.filter((isAnswered) => !isAnswered).length
      await models.flush()
      // What the first wave left is asked for one by one, until the budget refuses.
      for (let number = parallel; number < 3 * parallel && (await ask(scripted, number)); number++) await models.flush()
      await models.flush()
      const period = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) }
      const [calls] = await summariseUsage(database.db, scope, { ...period, groupBy: 'model' })
      const [budget] = await findBudgets(database.db, scope, { now: new Date() })
      const spent = calls?.costMicroUsd ?? 0
      if (budget?.spentMicroUsd !== spent)
        throw new Error(`the budget counts ${budget?.spentMicroUsd}, the calls ${spent}`)
      overshoots.push(Math.max(0, spent - hardMicroUsd) / dearest)
      usedShares.push(spent / hardMicroUsd)
      note(`round ${at + 1}: ${spent} of ${hardMicroUsd} µ$, held ${budget.reservedMicroUsd}`)
      await scripted.close()
    }
    await database.close()
    const n = rounds * parallel
    print({
      figure: 'budget.exceeded-by-answers',
      value: round(Math.max(...overshoots), 3),
      unit: 'answers',
      n,
      target: '<= 1',
      detail: { parallel, rounds, refusedOfFirstWave: refused },
    })
    print({
      figure: 'budget.used-share-least',
      value: round(Math.min(...usedShares), 3),
      unit: 'share',
      n: rounds,
      target: '>= 1',
    })
  },
}
