import { expect, test } from 'vitest'
import { emptyFields, readFields } from './budget-fields'

test('dollars become integer micro-dollars, and an empty limit is none', () => {
  const read = readFields({ ...emptyFields, soft: '12.50', hard: '' })
  expect(read).toMatchObject({ ok: true, input: { softMicroUsd: 12_500_000, hardMicroUsd: null, contact: null } })
})

test.each([
  [{ soft: '', hard: '' }, 'hard'],
  [{ soft: '1,000', hard: '' }, 'soft'],
  [{ soft: '', hard: '-1' }, 'hard'],
  [{ soft: '20', hard: '10' }, 'soft'],
  [{ soft: '1', softAction: 'cheaper' as const }, 'cheaperModel'],
  [{ hard: '1', subjectKind: 'user' as const }, 'subjectId'],
])('%j is refused at its field', (fields, field) => {
  const read = readFields({ ...emptyFields, ...fields })
  expect(read.ok).toBe(false)
  if (!read.ok) expect(Object.keys(read.errors)).toEqual([field])
})

test('the workspace has no id, also after another choice before', () => {
  const read = readFields({ ...emptyFields, subjectId: 'grp_1', hard: '5' })
  expect(read).toMatchObject({ ok: true, input: { subjectKind: 'workspace', subjectId: '' } })
})
