import { chatKinds, type ChatKind, type ProviderKind } from '@/db/schema'

/** Where providers are that have one address for everybody; others are told theirs. Of those whose protocol we speak ourselves. */
export const usualUrls: Readonly<Partial<Record<ProviderKind, string>>> = {
  cohere: 'https://api.cohere.com/v2',
  voyage: 'https://api.voyageai.com/v1',
  jina: 'https://api.jina.ai/v1',
}

const withoutEmbeddings: ReadonlySet<ProviderKind> = new Set(['anthropic'])
const withRerankers: ReadonlySet<ProviderKind> = new Set(['openai-compatible', 'cohere', 'voyage', 'jina', 'tei'])
const withoutUsualUrl: ReadonlySet<ProviderKind> = new Set(['openai-compatible', 'azure', 'tei'])

export const canWrite = (kind: ProviderKind): kind is ChatKind => chatKinds.some((one) => one === kind)
export const canEmbed = (kind: ProviderKind): boolean => !withoutEmbeddings.has(kind)
export const canRerank = (kind: ProviderKind): boolean => withRerankers.has(kind)
export const needsUrl = (kind: ProviderKind): boolean => withoutUsualUrl.has(kind)
