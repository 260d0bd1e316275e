import type { RetrievalVariant } from '@/lib/domain/eval-run'
import { retrievalVariantSchema } from '@/lib/domain/eval-run'
import { searchModes } from '@/lib/domain/passage'

/** The choice that leaves a setting alone. */
export const unchanged = 'unchanged'

/** Settings of retrieval as they are written: a choice is `unchanged` and a number empty where it is left alone. */
export type RetrievalForm = {
  readonly mode: string
  readonly k: string
  readonly rerank: string
  /** The id of a hosted reranker, or `local`. */
  readonly reranker: string
  readonly vectorWeight: string
  readonly refuseBelow: string
}

export const emptyRetrieval: RetrievalForm = {
  mode: unchanged,
  k: '',
  rerank: unchanged,
  reranker: unchanged,
  vectorWeight: '',
  refuseBelow: '',
}

const ranges = {
  k: 'A whole number from 1 to 20.',
  vectorWeight: 'A number from 0 to 1.',
  refuseBelow: 'A number from −2 to 2.',
} as const

export type RetrievalErrors = Partial<Record<keyof typeof ranges, string>>

/** What is to be tried, and what is wrong with what was written, by field. What has an error is left out. */
export function readRetrieval(form: RetrievalForm): {
  readonly retrieval: RetrievalVariant
  readonly errors: RetrievalErrors
} {
  const errors: RetrievalErrors = {}
  const numberOf = <Name extends keyof typeof ranges>(name: Name): Pick<RetrievalVariant, Name> | undefined => {
    const text = form[name].trim()
    if (text === '') return undefined
    const parsed = retrievalVariantSchema.safeParse({ [name]: Number(text) })
    if (parsed.success) return parsed.data
    errors[name] = ranges[name]
    return undefined
  }
  const mode = searchModes.find((one) => one === form.mode)
  const retrieval = {
    ...(mode && { mode }),
    ...numberOf('k'),
    ...(form.rerank !== unchanged && { rerank: form.rerank === 'on' }),
    ...(form.reranker !== unchanged && { reranker: form.reranker }),
    ...numberOf('vectorWeight'),
    ...numberOf('refuseBelow'),
  }
  return { retrieval, errors }
}

/** The form of settings that are to be changed. */
export function toRetrievalForm({
  mode,
  k,
  rerank,
  reranker,
  vectorWeight,
  refuseBelow,
}: RetrievalVariant): RetrievalForm {
  return {
    mode: mode ?? unchanged,
    k: k?.toString() ?? '',
    rerank: rerank === undefined ? unchanged : rerank ? 'on' : 'off',
    reranker: reranker ?? unchanged,
    vectorWeight: vectorWeight?.toString() ?? '',
    refuseBelow: refuseBelow?.toString() ?? '',
  }
}
