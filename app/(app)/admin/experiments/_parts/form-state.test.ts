import { expect, test } from 'vitest'
import type { GroupId } from '@/lib/domain/ids'
import { emptyRetrieval } from '../../_parts/retrieval-form'
import { emptyForm, toDraft, toForm, type FormState } from './form-state'

const active = { strict: false, forms: true }
const filled: FormState = {
  ...emptyForm,
  name: 'A cheaper model',
  rationale: 'It is as good for us.',
  model: 'openai:small',
}
const errorsOf = (form: FormState): Readonly<Record<string, string>> => {
  const made = toDraft(form, active)
  return 'errors' in made ? made.errors : {}
}

test.each([
  [filled, { what: 'model', value: 'openai:small' }, [5, 25, 50]],
  [{ ...filled, what: 'strict', share: 'fixed', percent: '20' }, { what: 'strict', value: true }, [20]],
  [{ ...filled, what: 'routing' }, { what: 'routing', value: 'openai:small' }, [5, 25, 50]],
  [{ ...filled, what: 'forms' }, { what: 'forms', value: false }, [5, 25, 50]],
  [
    { ...filled, what: 'retrieval', retrieval: { ...emptyRetrieval, k: '4', rerank: 'off', vectorWeight: '0.3' } },
    { what: 'retrieval', value: { k: 4, rerank: false, vectorWeight: 0.3 } },
    [5, 25, 50],
  ],
  [
    { ...filled, who: 'chosen', groupIds: ['grp_1' as GroupId], share: 'all' },
    { what: 'model', value: 'openai:small' },
    [100],
  ],
] as const)('a form is a draft, and a draft is that form again', (form, change, steps) => {
  const made = toDraft(form, active)
  if ('errors' in made) throw new Error(JSON.stringify(made.errors))
  expect(made.draft).toMatchObject({ change, plan: { steps } })
  expect(toDraft(toForm(made.draft), active)).toEqual(made)
})

test('what is missing is named where it is missing', () => {
  expect(Object.keys(errorsOf(emptyForm)).toSorted()).toEqual(['change', 'name', 'rationale'])
  expect(errorsOf({ ...filled, what: 'retrieval' })).toEqual({ change: 'changes nothing' })
  const many = { ...emptyRetrieval, k: '30' }
  expect(errorsOf({ ...filled, what: 'retrieval', retrieval: many })).toEqual({ k: 'A whole number from 1 to 20.' })
  expect(errorsOf({ ...filled, share: 'fixed', percent: '100' })['percent']).toBe('Between 1 and 99.')
  expect(errorsOf({ ...filled, who: 'chosen' })).toEqual({ audience: 'Choose a group or a person.' })
  expect(errorsOf({ ...filled, share: 'all' })['audience']).toMatch(/nobody is left to compare with/)
})
