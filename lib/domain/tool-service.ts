import { z } from 'zod'

/** Methods that read; whatever else a service has may change something. */
export const readingMethods = ['GET', 'HEAD'] as const
export const toolMethods = [...readingMethods, 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type ToolMethod = (typeof toolMethods)[number]
export const isReading = (method: ToolMethod): boolean => readingMethods.some((one) => one === method)

/** `confirm`: the person who asked is shown each request and allows it. What may change something is never `on`. */
export const operationModes = ['off', 'on', 'confirm'] as const
export type OperationMode = (typeof operationModes)[number]

const headerName = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, 'Enter the name of a header, such as X-Api-Key.')
  .refine((name) => !/^(?:host|cookie|connection|content-.*|transfer-encoding|te|upgrade|expect)$/i.test(name), {
    error: 'This header says something else and cannot hold a key.',
  })
const queryName = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,60}$/, 'Enter the name of the parameter, such as api_key.')

/** How a service knows that Footnote asks; the key itself is kept apart, sealed. */
export const toolAuthSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('bearer') }),
  z.object({ kind: z.literal('header'), name: headerName }),
  z.object({ kind: z.literal('query'), name: queryName }),
  z.object({
    kind: z.literal('basic'),
    username: z
      .string()
      .trim()
      .min(1, 'Enter the user name.')
      .max(200)
      .regex(/^[^:]*$/, 'A user name holds no colon.'),
  }),
])
export type ToolAuth = z.infer<typeof toolAuthSchema>

/** JSON Schema as an OpenAPI document has it, without references and within bounds. */
export type ToolSchema = { readonly [key: string]: unknown }

export type ToolParameter = {
  /** What the model calls it: the service's own name, or with its place where two share one. */
  readonly argument: string
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: ToolSchema
  /** How a list is written in a query: a pair for each, or one with commas. */
  readonly explode: boolean
}

/** What an operation takes, as it was read from the document. */
export type ToolInputs = {
  readonly parameters: readonly ToolParameter[]
  readonly body: { readonly required: boolean; readonly schema: ToolSchema } | null
  /** Headers that have one value only. */
  readonly headers: Readonly<Record<string, string>>
}

export type ToolOperation = {
  /** `GET /orders/{id}`. */
  readonly key: string
  readonly method: ToolMethod
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly inputs: ToolInputs
  /** Why it cannot be asked by a model, in words; null when it can. */
  readonly unusable: string | null
}

/** What a passage is that no document has: which service said it, to what, and when. */
export const serviceMarkSchema = z.object({
  /** The service by name, as it was then. */
  name: z.string(),
  operation: z.string(),
  /** ISO moment. */
  askedAt: z.string(),
})
export type ServiceMark = z.infer<typeof serviceMarkSchema>

/** A request that may change something, as it will be sent once the person who asked allows it. Without who asks. */
export const pendingRequestSchema = z.object({
  id: z.string(),
  service: z.string(),
  operation: z.string(),
  method: z.string(),
  url: z.string(),
  /** Those that arguments filled in. */
  headers: z.record(z.string(), z.string()),
  /** JSON. */
  body: z.string().nullable(),
})
export type PendingRequest = z.infer<typeof pendingRequestSchema>

/** How long a request waits for a person, in milliseconds. */
export const confirmWaitMs = 60_000

export const mostOperations = 50
/** A server action takes 1 MB, in which quotes and ends of lines count twice. */
export const mostOpenApiBytes = 600_000
export const toolServiceName = z.string().trim().min(1, 'Enter a name.').max(60)
