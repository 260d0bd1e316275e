import type { z } from 'zod'
import type { Role } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

/** Each person has one budget per class; see lib/auth/rate-limit.ts. */
export type RateClass = 'read' | 'write' | 'answer'

/**
 * What a route takes and gives. The same object parses the request (define-route.ts) and writes the OpenAPI document
 * (openapi-document.ts), so that the two cannot differ. Specs live in `spec.ts` beside `route.ts` and are listed in all-specs.ts.
 */
export type RouteSpec = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With OpenAPI's braces: `/api/v1/documents/{id}`. Also what the log calls the route. */
  readonly path: `/api/v1/${string}`
  readonly summary: string
  readonly description?: string
  readonly params?: z.ZodObject
  /** Arrives as strings: use z.coerce. A key given several times arrives as an array. */
  readonly query?: z.ZodObject
  /** A JSON body. Leave out for none. */
  readonly body?: z.ZodType
  /** A body that the handler reads from `request` itself, as a stream. Give this or `body`. */
  readonly rawBody?: { readonly mediaType: string; readonly schema?: z.ZodType; readonly description?: string }
  /** Of a JSON body. Default 1 MB. For a raw body the declared length is checked against it when it is given. */
  readonly maxBodyBytes?: number
  /** The JSON that a success carries. */
  readonly response: z.ZodType
  /** Of a success, for the document. Default 200. */
  readonly status?: number
  /** Media types that a success can have instead of JSON (`text/event-stream`, a file): the handler then returns a Response. */
  readonly otherMediaTypes?: readonly string[]
  /** The least role that may call this. Default: anyone signed in. */
  readonly role?: Role
  readonly rateLimit: RateClass
  /** Honours Idempotency-Key. Streams and files are not kept. */
  readonly idempotent?: boolean
  /** Codes worth naming in the document, besides those that every route has. */
  readonly errors?: readonly ErrorCode[]
}

/** Keeps the exact types of the schemas for the handler. */
export function defineSpec<const Spec extends RouteSpec>(spec: Spec): Spec {
  return spec
}

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

export type ParamsOf<Spec> = Spec extends { params: infer S extends z.ZodType } ? z.output<S> : undefined
export type QueryOf<Spec> = Spec extends { query: infer S extends z.ZodType } ? z.output<S> : undefined
export type BodyOf<Spec> = Spec extends { body: infer S extends z.ZodType } ? z.output<S> : undefined
export type ResponseOf<Spec extends RouteSpec> = DeepReadonly<z.input<Spec['response']>>
