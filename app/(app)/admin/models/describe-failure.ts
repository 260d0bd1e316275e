import type { ErrorCode } from '@/lib/errors/error-codes'
import type { ProviderTest } from '@/lib/models/ports'

/** The error table speaks to someone who asked a question; these speak to the admin who set the provider up. */
const words: Partial<Record<ErrorCode, string>> = {
  provider_key_invalid: 'The provider refused the key. Enter it again under Change.',
  provider_unavailable: 'Nothing answers as expected at this address. Check the address, and that the server runs.',
  provider_timeout: 'No answer in time. A server of your own may still be loading the model: test again.',
  provider_rate_limited: 'The provider was reached but is limiting requests, or the account has no credit left.',
  provider_refused: 'The provider declined the call. Check that the models are named as the provider names them.',
  provider_not_configured: 'A key, an address or a model is missing. Complete it under Change.',
  stream_cut: 'The provider began to answer and broke off. Test again.',
}

/** What a failed test means, and what to do about it. */
export function describeFailure({
  model,
  code,
  message,
  detail,
}: Pick<Extract<ProviderTest, { ok: false }>, 'model' | 'code' | 'message' | 'detail'>): string {
  const said = detail ?? words[code] ?? message
  return model === null ? said : `${model}: ${said}`
}
