import { z } from 'zod'
import { evalBudgetSchema, evalSeedSchema, type EvalVariant } from '@/lib/domain/eval-run'
import { searchModes } from '@/lib/domain/passage'

/** The choice that leaves a setting alone. */
export const asReaders = 'as-readers'
/** Of the model for simple questions: the one for all. */
export const sameModel = 'same'

/** The dialog's fields as they are written: a choice is `as-readers` and a number empty where nothing is to be tried. */
export type StartForm = {
  readonly suite: string
  readonly model: string
  readonly prompt: string
  readonly mode: string
  readonly budget: string
  readonly fresh: boolean
  readonly judge: boolean
  readonly routing: string
  readonly embedder: string
  readonly rebuild: string
  readonly k: string
  readonly rerank: string
  readonly reranker: string
  readonly vectorWeight: string
  readonly refuseBelow: string
  readonly strict: string
  readonly forms: string
  readonly deep: boolean
  readonly seed: string
}

export const emptyForm = (suite: string): StartForm => ({
  suite,
  model: asReaders,
  prompt: asReaders,
  mode: asReaders,
  budget: '',
  fresh: false,
  judge: false,
  ...emptyMore,
})

/** What is folded away. */
const emptyMore = {
  routing: asReaders,
  embedder: asReaders,
  rebuild: asReaders,
  k: '',
  rerank: asReaders,
  reranker: asReaders,
  vectorWeight: '',
  refuseBelow: '',
  strict: asReaders,
  forms: asReaders,
  deep: false,
  seed: '',
} as const

/** How many of the folded settings are not as they were. */
export const countMore = (form: StartForm): number =>
  Object.entries(emptyMore).filter(([name, value]) => form[name as keyof typeof emptyMore] !== value).length

export type StartInput = {
  readonly suite: string
  readonly variant: EvalVariant
  readonly fresh: boolean
  readonly judge: boolean
  readonly seed?: number
  readonly budgetMicroUsd?: number
}

export type StartErrors = Partial<Record<'budget' | 'k' | 'vectorWeight' | 'refuseBelow' | 'seed', string>>

const numbers = {
  k: { schema: z.int().min(1).max(20), error: 'A whole number from 1 to 20.' },
  vectorWeight: { schema: z.number().min(0).max(1), error: 'A number from 0 to 1.' },
  refuseBelow: { schema: z.number().min(-2).max(2), error: 'A number from −2 to 2.' },
  seed: { schema: evalSeedSchema, error: 'A whole number from 0 on.' },
} as const

type NumberName = keyof typeof numbers

/** What is to be started, and what is wrong with what was written. What has an error is left out. */
export function readStartForm(form: StartForm): { readonly input: StartInput; readonly errors: StartErrors } {
  const errors: StartErrors = {}
  const numberOf = (name: NumberName): number | undefined => {
    const text = form[name].trim()
    if (text === '') return undefined
    const parsed = numbers[name].schema.safeParse(Number(text))
    if (!parsed.success) errors[name] = numbers[name].error
    return parsed.data
  }
  const [k, vectorWeight, refuseBelow, seed] = (['k', 'vectorWeight', 'refuseBelow', 'seed'] as const).map(numberOf)
  const budget = form.budget.trim() === '' ? null : evalBudgetSchema.safeParse(Math.round(Number(form.budget) * 1e6))
  if (budget && !budget.success) errors.budget = 'Dollars, more than 0: for example 0.50.'
  const mode = searchModes.find((one) => one === form.mode)
  const retrieval = {
    ...(mode && { mode }),
    ...(k !== undefined && { k }),
    ...(isSet(form.rerank) && { rerank: form.rerank === 'on' }),
    ...(isSet(form.reranker) && { reranker: form.reranker }),
    ...(vectorWeight !== undefined && { vectorWeight }),
    ...(refuseBelow !== undefined && { refuseBelow }),
  }
  const index = {
    ...(isSet(form.embedder) && { embedder: form.embedder }),
    ...(isSet(form.rebuild) && { rebuild: form.rebuild }),
  }
  const variant: EvalVariant = {
    ...(isSet(form.model) && { model: form.model }),
    ...(isSet(form.prompt) && { promptVersion: Number(form.prompt) }),
    ...(isSet(form.routing) && { routing: form.routing === sameModel ? null : form.routing }),
    ...(Object.keys(retrieval).length > 0 && { retrieval }),
    ...(Object.keys(index).length > 0 && { index }),
    ...(isSet(form.strict) && { strict: form.strict === 'on' }),
    ...(isSet(form.forms) && { forms: form.forms === 'on' }),
    ...(form.deep && { deep: true }),
  }
  const { suite, fresh, judge } = form
  const limits = { ...(seed !== undefined && { seed }), ...(budget?.success && { budgetMicroUsd: budget.data }) }
  return { input: { suite, variant, fresh, judge, ...limits }, errors }
}

const isSet = (choice: string): boolean => choice !== asReaders
