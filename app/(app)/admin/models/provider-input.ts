import { z } from 'zod'
import { passageTokensSchema } from '@/lib/models/passage-tokens'
import { providerKindFacts, providerKindList } from './provider-kinds'

const maxModels = 50

const baseUrl = z
  .string()
  .trim()
  .max(500)
  .transform((text) => (text === '' ? null : text.replace(/\/+$/, '')))
  .refine(
    (text) => text === null || /^https?:\/\/[^\s/]+/i.test(text),
    'Write the whole address, with http:// or https://.',
  )
  .refine(
    (text) => text === null || !hasPassword(text),
    'Leave user and password out of the address; the key has its own field.',
  )

function hasPassword(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username !== '' || password !== ''
}

const names = z
  .string()
  .max(5000)
  .transform((text) => [
    ...new Set(
      text
        .split(/[\n,]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ])
  .refine((list) => list.length <= maxModels, `At most ${maxModels} models.`)
  .refine((list) => list.every((name) => name.length <= 200 && !/\s/.test(name)), 'One model a line, without spaces.')

const modelName = z
  .string()
  .trim()
  .max(200)
  .refine((name) => !/\s/.test(name), 'One model, without spaces.')
  .transform((name) => (name === '' ? null : name))

/**
 * The provider form as typed. An empty key means: keep the one that is stored. The browser checks with this schema to mark fields, the
 * server to be sure.
 */
export const providerInput = z
  .object({
    /** Null for a new one. */
    id: z.string().max(64).nullable(),
    kind: z.enum(providerKindList),
    name: z.string().trim().min(1, 'Give it a name.').max(80),
    apiKey: z
      .string()
      .trim()
      .max(500)
      .refine((key) => !/\s/.test(key), 'A key has no spaces or line breaks.')
      .transform((key) => (key === '' ? null : key)),
    baseUrl,
    chatModels: names,
    embeddingModel: modelName,
    rerankModel: modelName,
    embeddingDimension: z
      .string()
      .trim()
      .refine(
        (text) => text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 2000),
        'A whole number up to 2000.',
      )
      .transform((text) => (text === '' ? null : Number(text))),
    passageTokens: z
      .string()
      .trim()
      .refine(
        (text) => text === '' || (/^\d{3,5}$/.test(text) && passageTokensSchema.safeParse(Number(text)).success),
        'A whole number from 500 to 20000.',
      )
      .transform((text) => (text === '' ? null : Number(text))),
    enabled: z.boolean(),
  })
  .superRefine((input, context) => {
    const facts = providerKindFacts[input.kind]
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (facts.baseUrl === 'required' && input.baseUrl === null) refuse('baseUrl', 'This provider needs its address.')
    if (input.id === null && facts.needsKey && input.apiKey === null)
      refuse('apiKey', 'Paste the key of this provider.')
    if (input.chatModels.length === 0 && input.embeddingModel === null && input.rerankModel === null)
      refuse(facts.chatModelExample === null ? 'embeddingModel' : 'chatModels', 'Name at least one model.')
    if (input.chatModels.length > 0 && facts.chatModelExample === null)
      refuse('chatModels', 'This provider writes nothing.')
    if (input.rerankModel !== null && facts.rerankExample === null)
      refuse('rerankModel', 'This provider has no reranker.')
    if (input.embeddingModel !== null && facts.embeddingExample === null)
      refuse('embeddingModel', 'This provider has no embeddings.')
  })

export type ProviderForm = z.input<typeof providerInput>
export type ProviderInput = z.output<typeof providerInput>
export type ProviderField = keyof ProviderForm

/** What is wrong with a form, by field; empty when it can be sent. */
export function findProviderProblems(form: ProviderForm): Partial<Record<ProviderField, string>> {
  const result = providerInput.safeParse(form)
  if (result.success) return {}
  const problems: Partial<Record<ProviderField, string>> = {}
  for (const { path, message } of result.error.issues) problems[path[0] as ProviderField] ??= message
  return problems
}
