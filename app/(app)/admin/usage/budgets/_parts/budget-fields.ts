import type { BudgetPeriod, BudgetSubject, SoftAction } from '@/lib/domain/budget'
import { parseUsd } from '../../parse-usd'
import { formatUsdPerMillion } from '../../usd-per-million'
import type { BudgetRow } from './budget-row'

/** A million dollars: a slip of the keyboard, no budget. */
const maxMicroUsd = 1_000_000 * 1_000_000

/** What is typed and chosen, before it is an amount. */
export type BudgetFields = {
  readonly subjectKind: BudgetSubject
  readonly subjectId: string
  readonly period: BudgetPeriod
  readonly soft: string
  readonly hard: string
  readonly softAction: SoftAction
  readonly cheaperModel: string
  readonly contact: string
}

export type BudgetErrors = Partial<Record<'subjectId' | 'soft' | 'hard' | 'cheaperModel', string>>

const shown = (microUsd: number | null): string => (microUsd === null ? '' : formatUsdPerMillion(microUsd))

export const emptyFields: BudgetFields = {
  subjectKind: 'workspace',
  subjectId: '',
  period: 'month',
  soft: '',
  hard: '',
  softAction: 'warn',
  cheaperModel: '',
  contact: '',
}

export const fieldsOf = (row: BudgetRow): BudgetFields => ({
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  period: row.period,
  soft: shown(row.softMicroUsd),
  hard: shown(row.hardMicroUsd),
  softAction: row.softAction,
  cheaperModel: row.cheaperModel ?? '',
  contact: row.givenContact ?? '',
})

const amount = (text: string): number | null | undefined =>
  text.trim() === '' ? null : (parseUsd(text, maxMicroUsd) ?? undefined)
const refusal = 'An amount in dollars with a point, such as 20 or 12.50.'

/** The budget as the server takes it, or what is wrong, by field. */
export function readFields(fields: BudgetFields) {
  const { subjectKind, subjectId, period, softAction, cheaperModel } = fields
  const soft = amount(fields.soft)
  const hard = amount(fields.hard)
  const errors: BudgetErrors = {}
  if (soft === undefined) errors.soft = refusal
  if (hard === undefined) errors.hard = refusal
  if (soft === null && hard === null) errors.hard = 'Set a soft limit, a hard limit, or both.'
  if (soft != null && hard != null && soft > hard) errors.soft = 'The soft limit comes before the hard one.'
  if (subjectKind !== 'workspace' && subjectId === '') errors.subjectId = 'Choose whose budget it is.'
  if (soft != null && softAction === 'cheaper' && cheaperModel === '') errors.cheaperModel = 'Choose the model.'
  if (Object.keys(errors).length > 0 || soft === undefined || hard === undefined) return { ok: false as const, errors }
  return {
    ok: true as const,
    input: {
      subjectKind,
      subjectId: subjectKind === 'workspace' ? '' : subjectId,
      period,
      softMicroUsd: soft,
      hardMicroUsd: hard,
      softAction,
      cheaperModel: cheaperModel === '' ? null : cheaperModel,
      contact: fields.contact.trim() === '' ? null : fields.contact.trim(),
    },
  }
}
