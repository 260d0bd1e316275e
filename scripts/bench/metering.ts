import { streamText } from 'ai'
import type { ChatKind } from '@/db/schema'
import { listModelCalls, type ModelCallRow } from '@/db/queries/list-model-calls'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import type { Price } from '@/lib/models/prices/price'
import type { WireBehaviour } from '@/lib/models/testing/start-wire-server'
import type { Bench } from './bench'
import { openScratchDatabase } from './open-scratch-database'
import { openScriptedModels, scriptedModel, type ScriptedModels } from './open-scripted-models'

/** Prices whose products are no whole micro-dollars. */
const prices = {
  openai: {
    inputMicroUsdPerMillion: 1_250_000,
    outputMicroUsdPerMillion: 10_000_000,
    cachedMicroUsdPerMillion: 125_000,
  },
  anthropic: {
    inputMicroUsdPerMillion: 3_000_000,
    outputMicroUsdPerMillion: 15_000_000,
    cachedMicroUsdPerMillion: 300_000,
  },
  google: { inputMicroUsdPerMillion: 300_000, outputMicroUsdPerMillion: 2_500_000, cachedMicroUsdPerMillion: 30_000 },
  'openai-compatible': {
    inputMicroUsdPerMillion: 70_000,
    outputMicroUsdPerMillion: 330_000,
    cachedMicroUsdPerMillion: 7_000,
  },
} satisfies Partial<Record<ChatKind, Price>>
type Kind = keyof typeof prices
const kinds = Object.keys(prices) as Kind[]

type Step = { readonly name: string; readonly behaviours: readonly WireBehaviour[] }

/** Of ten calls seven are plain (half of them with cached tokens), and one each is cut, retried, or left to another provider. */
function nextStep(random: () => number): Step {
  const inputTokens = 50 + Math.floor(random() * 6000)
  const cachedTokens = random() < 0.5 ? Math.floor(random() * inputTokens) : 0
  const usage = { inputTokens, cachedTokens, outputTokens: 1 + Math.floor(random() * 900) }
  const text: WireBehaviour = { kind: 'text', usage }
  const broken: WireBehaviour = { kind: 'status', status: 500 }
  const at = random()
  if (at < 0.84) return { name: cachedTokens > 0 ? 'cached' : 'plain', behaviours: [text] }
  if (at < 0.9) return { name: 'cut', behaviours: [{ kind: 'cut', usage }] }
  if (at < 0.93) return { name: 'short', behaviours: [{ kind: 'short', usage }] }
  if (at < 0.97) return { name: 'retried', behaviours: [broken, text] }
  return { name: 'failed over', behaviours: [broken, broken] }
}

/** Ceiling of the exact price, in whole numbers and apart from the product's own sum. */
function priceOf(kind: Kind, used: { inputTokens: number; cachedTokens: number; outputTokens: number }): number {
  const { inputMicroUsdPerMillion, outputMicroUsdPerMillion, cachedMicroUsdPerMillion } = prices[kind]
  const parts: [number, number][] = [
    [used.inputTokens - used.cachedTokens, inputMicroUsdPerMillion],
    [used.cachedTokens, cachedMicroUsdPerMillion],
    [used.outputTokens, outputMicroUsdPerMillion],
  ]
  const exact = parts.reduce((sum, [tokens, price]) => sum + BigInt(tokens) * BigInt(price), 0n)
  return Number((exact + 999_999n) / 1_000_000n)
}

async function ask({ models, scope }: ScriptedModels, kind: Kind, number: number): Promise<void> {
  const call = { scope, task: 'answer' as const, requestId: `req_${number}`, answerId: `ans_${number}` }
  const model = await models.chatModel(call, scriptedModel(kind))
  const result = streamText({ model, prompt: `Question ${number}`, maxRetries: 0, onError: () => undefined })
  await result.consumeStream({ onError: () => undefined })
}

/** Every stream of a server beside the row that the product made of it, oldest first: servers are asked one call after another. */
function differences(kind: Kind, scripted: ScriptedModels, rows: readonly ModelCallRow[]) {
  const billed = scripted.servers.get(kind)?.billed ?? []
  const streamed = rows.filter((row) => row.model === scriptedModel(kind) && row.inputTokens + row.outputTokens > 0)
  const used = billed.filter((bill) => bill !== null)
  const known = used.flatMap((bill) =>
    bill.outputTokens === null ? [] : [{ ...bill, outputTokens: bill.outputTokens }],
  )
  const own = streamed.filter(({ estimated }) => !estimated)
  const expected = known.map((bill) => priceOf(kind, bill)).toSorted((a, b) => a - b)
  const metered = own.map(({ costMicroUsd }) => costMicroUsd).toSorted((a, b) => a - b)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    streams: billed.length,
    compared: expected.length,
    unequal: expected.filter((cost, at) => cost !== metered[at]).length + Math.abs(expected.length - metered.length),
    off: sum(metered) - sum(expected),
    tokensOff:
      sum(own.map((row) => row.inputTokens + row.cachedTokens + row.outputTokens)) -
      sum(known.map((bill) => bill.inputTokens + bill.cachedTokens + bill.outputTokens)),
    estimated: streamed.length - own.length,
    unsaid: billed.length - known.length,
  }
}

/** What the product metered against what scripted providers said on the wire, over streams, cached tokens, retries, cut streams and failover. */
export const meteringBench: Bench = {
  name: 'metering',
  summary: 'metered cost against the providers’ own usage figures, in process, scripted servers [--calls 1000]',
  async run({ options, print, note }) {
    const calls = Number(options.get('calls') ?? 1000)
    const database = await openScratchDatabase()
    const scripted = await openScriptedModels(database.db, prices)
    const random = seededRandom(7)
    const counts: Record<string, number> = {}
    for (let number = 0; number < calls; number++) {
      const kind = kinds[number % kinds.length] ?? 'openai'
      const step = nextStep(random)
      counts[step.name] = (counts[step.name] ?? 0) + 1
      scripted.servers.get(kind)?.answerWith(...step.behaviours)
      await ask(scripted, kind, number)
      // What comes next from elsewhere, in the place of a failed provider, is answered.
      scripted.servers.get(kind)?.answerWith({ kind: 'text' })
      if (number % 100 === 99) note(`${number + 1} of ${calls}`)
    }
    await scripted.models.flush()
    const rows = await listModelCalls(database.db, scripted.scope, { limit: 10 * calls })
    const found = kinds.map((kind) => differences(kind, scripted, rows))
    const total = (key: keyof (typeof found)[number]): number => found.reduce((sum, one) => sum + one[key], 0)
    const n = total('compared')
    print({ figure: 'metering.off-by', value: total('off'), unit: 'micro-dollars', n, target: '0', detail: counts })
    print({ figure: 'metering.unequal-calls', value: total('unequal'), unit: 'calls', n, target: '0' })
    print({ figure: 'metering.tokens-off-by', value: total('tokensOff'), unit: 'tokens', n, target: '0' })
    print({
      figure: 'metering.estimated',
      value: total('estimated'),
      unit: 'calls',
      n: total('streams'),
      target: `${total('unsaid')}: those whose provider gave no figures before the stream broke off`,
    })
    await scripted.close()
    await database.close()
  },
}
