import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import type { RetrievalVariant } from '@/lib/domain/eval-run'
import type { ReplayChange } from '@/lib/domain/replay'
import {
  emptyRetrieval,
  readRetrieval,
  unchanged,
  type RetrievalErrors,
  type RetrievalForm,
} from '../../../_parts/retrieval-form'

/** What an answer was made with. */
export type ReplayThen = {
  readonly model: string
  readonly promptVersion: number
  readonly retrieval: RetrievalVariant
  /** Null where what it was made with is not kept. */
  readonly strict: boolean | null
  /** Passages in the prompt of each of its parts. */
  readonly passages: readonly number[]
}

export type ReplayForm = {
  readonly model: string
  readonly version: string
  readonly passages: string
  readonly retrieval: RetrievalForm
  readonly strict: string
}

/** @param recipe null where it is not kept */
export function toThen(model: string, promptVersion: number, recipe: AnswerRecipe | null): ReplayThen {
  return {
    model,
    promptVersion,
    retrieval: recipe?.retrieval ?? {},
    strict: recipe?.strict ?? null,
    passages: recipe?.parts.map(({ passages }) => passages.length) ?? [],
  }
}

export const asThen = ({ model, promptVersion }: ReplayThen): ReplayForm => ({
  model,
  version: String(promptVersion),
  passages: 'pinned',
  retrieval: emptyRetrieval,
  strict: unchanged,
})

/** What is to be done otherwise, and what is wrong with what was written. */
export function readReplayForm(
  form: ReplayForm,
  made: ReplayThen,
): { readonly change: ReplayChange; readonly errors: RetrievalErrors } {
  const { retrieval, errors } = readRetrieval(form.retrieval)
  const change = {
    ...(form.model !== made.model && { model: form.model }),
    ...(form.version !== String(made.promptVersion) && { promptVersion: Number(form.version) }),
    ...(form.passages === 'now' && { passages: 'now' as const }),
    ...(Object.keys(retrieval).length > 0 && { retrieval }),
    ...(form.strict !== unchanged && { strict: form.strict === 'on' }),
  }
  return { change, errors }
}

/** How many of the folded settings are chosen. */
export const countSettings = ({ retrieval, strict }: ReplayForm): number =>
  Object.entries(emptyRetrieval).filter(([name, value]) => retrieval[name as keyof RetrievalForm] !== value).length +
  (strict === unchanged ? 0 : 1)
