import type { ErrorRow } from './error-row'

export const modelErrors = {
  models_unavailable: {
    status: 503,
    retryable: true,
    title: 'Local models unavailable',
    message: 'The local models are not available, so search works by keyword only. See the health page for the reason.',
  },
  model_file_corrupt: {
    status: 500,
    retryable: true,
    title: 'Model file damaged',
    message: 'A model file does not match its checksum. It is fetched again at the next start.',
  },
  provider_not_configured: {
    status: 422,
    retryable: false,
    title: 'No model configured',
    message: 'This model needs a key. An admin can add it under Models.',
  },
  provider_key_invalid: {
    status: 502,
    retryable: false,
    title: 'Provider key refused',
    message: 'The provider refused the key. An admin can correct it under Models.',
  },
  personal_data_kept: {
    status: 422,
    retryable: false,
    title: 'Personal data stays here',
    message:
      'The question or its passages hold personal data, which this workspace does not send to hosted models. Ask without it, or choose the model that quotes on this server.',
  },
  provider_rate_limited: {
    status: 503,
    retryable: true,
    title: 'Provider is busy',
    message: 'The model provider is limiting requests right now. Your question is kept; try again in a moment.',
  },
  provider_timeout: {
    status: 504,
    retryable: true,
    title: 'Model too slow',
    message: 'The model took too long. Your question is kept; try again.',
  },
  provider_unavailable: {
    status: 502,
    retryable: true,
    title: 'Provider unavailable',
    message: 'The model provider does not answer. Your question is kept; try again.',
  },
  provider_refused: {
    status: 422,
    retryable: false,
    title: 'Provider declined',
    message: 'The model provider declined this request. Rephrase the question or choose another model.',
  },
  stream_cut: {
    status: 502,
    retryable: true,
    title: 'Answer cut off',
    message: 'The answer broke off on its way. What arrived is kept; try again.',
  },
  budget_exhausted: {
    status: 429,
    retryable: true,
    title: 'Budget used up',
    message:
      'The budget for models is used up for now. Choose “Quotes only” as the model, or ask an admin to raise it.',
  },
  budget_low: {
    status: 429,
    retryable: true,
    title: 'Budget nearly used up',
    message: 'The budget for models is nearly used up, so another model answers until it renews.',
  },
} as const satisfies Record<string, ErrorRow>
