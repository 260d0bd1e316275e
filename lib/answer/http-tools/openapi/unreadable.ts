import { FootnoteError } from '@/lib/errors/footnote-error'

/** @param detail what is wrong, and in which field or line */
export const unreadable = (detail: string, cause?: unknown): FootnoteError =>
  new FootnoteError('openapi_unreadable', { detail, cause })

/** Why one operation cannot be asked; the others of the document can. */
export class OperationProblem extends Error {}

export type Fields = { readonly [name: string]: unknown }

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, most) : ''
