import { evalBudgetSchema, evalSeedSchema, type EvalVariant } from '@/lib/domain/eval-run'
import {
  emptyRetrieval,
  readRetrieval,
  unchanged,
  type RetrievalErrors,
  type RetrievalForm,
} from '../../_parts/retrieval-form'

/** The choice that leaves a setting alone. */
export const asReaders = unchanged
/** Of the model for simple questions: the one for all. */
export const sameModel = 'same'

/** The dialog's fields as they are written: a choice is `unchanged` and a number empty where nothing is to be tried. */
export type StartForm = RetrievalForm & {
  readonly suite: string
  readonly model: string
  readonly prompt: string
  readonly budget: string
  readonly fresh: boolean
  readonly judge: boolean
  readonly routing: string
  readonly embedder: string
  readonly rebuild: string
  readonly strict: string
  readonly forms: string
  readonly deep: boolean
  readonly seed: string
}

export const emptyForm = (suite: string): StartForm => ({
  suite,
  model: asReaders,
  prompt: asReaders,
  mode: emptyRetrieval.mode,
  budget: '',
  fresh: false,
  judge: false,
  ...emptyMore,
})

const { mode: _inSight, ...furtherRetrieval } = emptyRetrieval

/** What is folded away. */
const emptyMore = {
  routing: asReaders,
  embedder: asReaders,
  rebuild: asReaders,
  ...furtherRetrieval,
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

export type StartErrors = RetrievalErrors & Partial<Record<'budget' | 'seed', string>>

/** What is to be started, and what is wrong with what was written. What has an error is left out. */
export function readStartForm(form: StartForm): { readonly input: StartInput; readonly errors: StartErrors } {
  const { retrieval, errors: ofRetrieval } = readRetrieval(form)
  const errors: StartErrors = { ...ofRetrieval }
  const seed = form.seed.trim() === '' ? null : evalSeedSchema.safeParse(Number(form.seed))
  if (seed && !seed.success) errors.seed = 'A whole number from 0 on.'
  const budget = form.budget.trim() === '' ? null : evalBudgetSchema.safeParse(Math.round(Number(form.budget) * 1e6))
  if (budget && !budget.success) errors.budget = 'Dollars, more than 0: for example 0.50.'
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
  const limits = { ...(seed?.success && { seed: seed.data }), ...(budget?.success && { budgetMicroUsd: budget.data }) }
  return { input: { suite, variant, fresh, judge, ...limits }, errors }
}

const isSet = (choice: string): boolean => choice !== asReaders
