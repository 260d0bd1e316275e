import {
  experimentDraftSchema,
  isEveryone,
  type ExperimentChange,
  type ExperimentDraft,
  type ExperimentThing,
} from '@/lib/domain/experiment'
import type { GroupId, UserId } from '@/lib/domain/ids'
import { emptyRetrieval, readRetrieval, toRetrievalForm, type RetrievalForm } from '../../_parts/retrieval-form'

/** What the form holds; numbers as they were typed. */
export type FormState = {
  readonly name: string
  readonly rationale: string
  readonly what: ExperimentThing
  readonly model: string
  readonly retrieval: RetrievalForm
  readonly who: 'everyone' | 'chosen'
  readonly groupIds: readonly GroupId[]
  readonly userIds: readonly UserId[]
  readonly share: 'fixed' | 'steps' | 'all'
  readonly percent: string
  readonly steps: string
  readonly answers: string
  readonly minutes: string
}

/** What is active of the things that are on or off: the change is the other one. */
export type ActiveSwitches = { readonly strict: boolean; readonly forms: boolean }

export const stepChoices = ['5 → 25 → 50', '10 → 50', '5 → 10 → 20 → 50'] as const

export const emptyForm: FormState = {
  name: '',
  rationale: '',
  what: 'model',
  model: '',
  retrieval: emptyRetrieval,
  who: 'everyone',
  groupIds: [],
  userIds: [],
  share: 'steps',
  percent: '50',
  steps: stepChoices[0],
  answers: '50',
  minutes: '60',
}

/** A form that tries another reranker, as the models page asks for it. */
export const rerankerForm = (id: string): FormState => ({
  ...emptyForm,
  name: `Passages ordered by ${id}`.slice(0, 80),
  rationale: 'It puts the passage that answers first more often than the reranker on this server does.',
  what: 'retrieval',
  retrieval: { ...emptyRetrieval, reranker: id },
})

/** The draft that the form means, or what is missing, by field. */
export function toDraft(
  form: FormState,
  active: ActiveSwitches,
): { draft: ExperimentDraft } | { errors: Readonly<Record<string, string>> } {
  const steps =
    form.share === 'all' ? [100] : form.share === 'fixed' ? [Number(form.percent)] : form.steps.split(' → ').map(Number)
  const chosen = form.who === 'chosen'
  const parsed = experimentDraftSchema.safeParse({
    name: form.name,
    rationale: form.rationale,
    change: toChange(form, active),
    audience: chosen ? { groupIds: form.groupIds, userIds: form.userIds } : { groupIds: [], userIds: [] },
    plan: { steps, answersPerStep: Number(form.answers), minutesPerStep: Number(form.minutes) },
  })
  // What is out of range is named at its field, and not as a change that changes nothing.
  const errors: Record<string, string> = form.what === 'retrieval' ? { ...readRetrieval(form.retrieval).errors } : {}
  const isOut = Object.keys(errors).length > 0
  if (chosen && form.groupIds.length + form.userIds.length === 0) errors['audience'] = 'Choose a group or a person.'
  if (form.share === 'fixed' && !isShare(form.percent)) errors['percent'] = 'Between 1 and 99.'
  for (const { path, message } of parsed.error?.issues ?? []) {
    if (!(isOut && path[0] === 'change')) errors[String(path[0] ?? 'audience')] ??= message
  }
  if (parsed.success && Object.keys(errors).length === 0) return { draft: parsed.data }
  return { errors }
}

const isShare = (text: string): boolean => Number.isInteger(Number(text)) && Number(text) >= 1 && Number(text) <= 99

function toChange({ what, model, retrieval }: FormState, active: ActiveSwitches): unknown {
  if (what === 'model' || what === 'routing') return { what, value: model }
  if (what === 'retrieval') return { what, value: readRetrieval(retrieval).retrieval }
  return { what, value: !active[what] }
}

/** The form of a draft that is to be changed. */
export function toForm({ name, rationale, change, audience, plan }: ExperimentDraft): FormState {
  const base = { ...emptyForm, name, rationale, what: change.what, ...fieldsOf(change) }
  const first = plan.steps[0] ?? 50
  const share = plan.steps.length > 1 ? 'steps' : first === 100 ? 'all' : 'fixed'
  return {
    ...base,
    who: isEveryone(audience) ? 'everyone' : 'chosen',
    groupIds: audience.groupIds,
    userIds: audience.userIds,
    share,
    percent: share === 'fixed' ? String(first) : emptyForm.percent,
    steps: share === 'steps' ? plan.steps.join(' → ') : emptyForm.steps,
    answers: String(plan.answersPerStep),
    minutes: String(plan.minutesPerStep),
  }
}

function fieldsOf(change: ExperimentChange): Partial<FormState> {
  if (change.what === 'model' || change.what === 'routing') return { model: change.value }
  return change.what === 'retrieval' ? { retrieval: toRetrievalForm(change.value) } : {}
}
