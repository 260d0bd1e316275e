import { z } from 'zod'
import { appendAudit } from '@/db/queries/append-audit'
import { emptyDrafts } from '@/db/queries/drafts/empty-drafts'
import { loadStoredProviders, writeProvider, type StoredProvider } from '@/db/queries/providers'
import { providerKinds } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { maxIndexedDimension } from '@/lib/models/hosted/embedding-dimensions'
import { isReservedAddress } from '@/lib/models/providers/is-reserved-address'
import { passageTokensSchema } from '@/lib/models/passage-tokens'
import { keyContext } from '@/lib/models/providers/load-configuration'
import { canEmbed, canRerank, canWrite, needsUrl } from '@/lib/models/providers/provider-abilities'
import { encryptSecret } from '@/lib/models/secrets/encrypt-secret'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

const hintChars = 4
const modelName = z.string().trim().min(1).max(200)

export const saveProviderSchema = z.object({
  /** Null for a new one. */
  id: z.string().nullable(),
  kind: z.enum(providerKinds),
  name: z.string().trim().min(1).max(80),
  /** Null keeps the stored one. */
  apiKey: z.string().trim().min(1).max(500).nullable(),
  baseUrl: z.url({ protocol: /^https?$/ }).nullable(),
  chatModels: z.array(modelName).max(50),
  embeddingModel: modelName.nullable(),
  embeddingDimension: z.int().min(1).max(maxIndexedDimension).nullable(),
  rerankModel: modelName.nullable().default(null),
  passageTokens: passageTokensSchema.nullable().default(null),
  enabled: z.boolean(),
})
export type SaveProviderInput = z.input<typeof saveProviderSchema>

type StoredKey = Pick<StoredProvider, 'encryptedKey' | 'keyHint'>

/**
 * A stored key goes only where it was meant to go: whoever changes the address has to know the key, or an admin could have
 * it sent to a server of their own.
 */
function keptKey(input: SaveProviderInput, before: StoredProvider | undefined): StoredKey {
  if (!before?.encryptedKey) return { encryptedKey: null, keyHint: null }
  if (before.kind !== input.kind || before.baseUrl !== input.baseUrl) {
    throw new FootnoteError('invalid_request', { detail: 'Enter the key again: the provider’s address has changed.' })
  }
  return { encryptedKey: before.encryptedKey, keyHint: before.keyHint }
}

/** What it is said to offer and cannot. */
function findLacking(
  input: Pick<SaveProviderInput, 'kind' | 'chatModels' | 'embeddingModel' | 'rerankModel'>,
): string | null {
  if (input.chatModels.length > 0 && !canWrite(input.kind)) return 'chat models'
  if (input.embeddingModel !== null && !canEmbed(input.kind)) return 'embeddings'
  return input.rerankModel && !canRerank(input.kind) ? 'reranker' : null
}

/** Adds or changes a provider; its key is encrypted before it is stored. @throws forbidden, not_found, invalid_request */
export async function saveProvider(context: AdminContext, scope: Scope, given: SaveProviderInput): Promise<string> {
  requireAdmin(scope)
  const parsed = saveProviderSchema.safeParse(given)
  if (!parsed.success) throw new FootnoteError('invalid_request', { cause: parsed.error })
  const { apiKey, ...input } = parsed.data
  if (input.baseUrl === null && needsUrl(input.kind)) {
    throw new FootnoteError('invalid_request', { detail: 'This kind of provider needs an address.' })
  }
  const lacking = findLacking(input)
  if (lacking) throw new FootnoteError('invalid_request', { detail: `This kind of provider has no ${lacking}.` })
  if (input.baseUrl !== null && isReservedAddress(new URL(input.baseUrl).hostname)) {
    throw new FootnoteError('invalid_request', {
      detail: 'No model can be at this address: it is reserved by the network.',
    })
  }
  const id = input.id ?? newId('provider')

  await context.db.transaction(async (tx) => {
    const before = (await loadStoredProviders(tx, scope)).find((row) => row.id === input.id)
    if (input.id !== null && !before) throw new FootnoteError('not_found')
    const key: StoredKey = apiKey
      ? {
          encryptedKey: encryptSecret(context.secret, apiKey, keyContext(scope, id)),
          keyHint: apiKey.slice(-hintChars),
        }
      : keptKey(parsed.data, before)
    await writeProvider(tx, scope, { ...input, ...key, id })
    // Another model may now stand behind a name.
    await emptyDrafts(tx, scope)
    await appendAudit(tx, scope, {
      action: before ? 'provider.changed' : 'provider.added',
      targetKind: 'provider',
      targetId: id,
      detail: { kind: input.kind, enabled: input.enabled, keyChanged: apiKey !== null },
    })
  })
  context.configuration.forget(scope)
  return id
}
