import type { LanguageModelV3 } from '@ai-sdk/provider'
import type { CallContext, ChatModelChoice, Embedder, ModelAdmin, Models, Reranker } from '@/lib/models/ports'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { createHashEmbedder } from './create-hash-embedder'
import { createLexicalReranker } from './create-lexical-reranker'
import { createScriptedModel } from './create-scripted-model'

export type FakeModelsOptions = {
  /** Null: no vectors, as when the local models could not be had. Default: the hash embedder. */
  readonly embedder?: Embedder | null
  /** The one that is to take over. Default: no change is under way. */
  readonly nextEmbedder?: Embedder | null
  /** Null: no reranking. Default: the lexical reranker. */
  readonly reranker?: Reranker | null
  /** By id; the workspace's choice is the first. Default: there is none. */
  readonly hostedRerankers?: readonly Reranker[]
  /** By model id. `test:scripted`, which repeats its prompt's last line, is there unless other models are given. */
  readonly chatModels?: Readonly<Record<string, LanguageModelV3>>
  readonly defaultChatModel?: string
  readonly notice?: string | null
}

export type FakeModels = Models & { readonly contexts: readonly CallContext[] }

const repeatLastLine = createScriptedModel((prompt) => prompt.trim().split('\n').at(-1) ?? '')

function choiceOf(id: string): ChatModelChoice {
  return { id, label: id, provider: 'test', local: true }
}

const refuse = async (): Promise<never> => {
  throw new FootnoteError('provider_not_configured')
}

/** The fakes have nothing to configure. */
const refusingAdmin: ModelAdmin = {
  saveProvider: refuse,
  removeProvider: refuse,
  testProvider: refuse,
  listConfigured: async () => [],
  chooseModels: refuse,
  refresh: () => undefined,
  savePrice: refuse,
  resetPrice: refuse,
  saveBudget: refuse,
  removeBudget: refuse,
}

/** All model ports for tests of other parts: no process, no network, the same result every time. */
export function createFakeModels(options: FakeModelsOptions = {}): FakeModels {
  const embedder = options.embedder === undefined ? createHashEmbedder() : options.embedder
  const reranker = options.reranker === undefined ? createLexicalReranker() : options.reranker
  const chatModels = options.chatModels ?? { 'test:scripted': repeatLastLine }
  const contexts: CallContext[] = []
  const hosted = options.hostedRerankers ?? []
  return {
    contexts,
    reranker,
    embedder: async ({ trial }) =>
      trial?.embedder !== undefined && trial.embedder === options.nextEmbedder?.id ? options.nextEmbedder : embedder,
    hostedReranker: async (_, wanted) =>
      hosted.find(({ id }) => id === wanted) ?? (wanted === undefined ? (hosted[0] ?? null) : null),
    listRerankers: async () => hosted.map(({ id }) => ({ id, label: id, provider: 'test' })),
    nextEmbedder: async () => options.nextEmbedder ?? null,
    listChatModels: async () => Object.keys(chatModels).map(choiceOf),
    defaultChatModel: async (_, choice) =>
      choice !== null && chatModels[choice] ? choice : (options.defaultChatModel ?? Object.keys(chatModels)[0] ?? ''),
    async chatModel(context, modelId) {
      contexts.push(context)
      const model = chatModels[modelId ?? options.defaultChatModel ?? Object.keys(chatModels)[0] ?? '']
      if (!model) throw new FootnoteError('provider_not_configured')
      return model
    },
    admin: refusingAdmin,
    flush: async () => undefined,
    notice: () => options.notice ?? null,
  }
}
