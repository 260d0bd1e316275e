import type { Answer } from '@/lib/domain/answer'
import type { ErrorCode } from '@/lib/errors/error-codes'

const reasons: Partial<Record<ErrorCode, string>> = {
  provider_key_invalid: 'refused the key',
  provider_rate_limited: 'is limiting requests',
  provider_timeout: 'took too long',
}

const describeLowBudget = (model: string): string =>
  model.startsWith('local:')
    ? 'The budget for models is nearly used up. Instead of a written answer you see quotes from your documents, chosen on this server.'
    : `The budget for models is nearly used up, so the cheaper model ${model} answered.`

const keptHere =
  'The question or its passages hold personal data, which is not sent to hosted models here. Instead of a written answer you see quotes from your documents, chosen on this server.'

/** What a reader is told when another model answered than the one that was asked. */
export function describeFallback(
  fallback: { from: string; code: ErrorCode } | null,
  model: string,
): Answer['fallback'] {
  if (fallback === null) return null
  if (fallback.code === 'personal_data_kept') return { ...fallback, message: keptHere }
  if (fallback.code === 'budget_low') return { ...fallback, message: describeLowBudget(model) }
  const reason = reasons[fallback.code] ?? 'could not be reached'
  const message = `The model ${fallback.from} ${reason}. Instead of a written answer you see quotes from your documents, chosen on this server.`
  return { ...fallback, message }
}
