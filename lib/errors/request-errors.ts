import type { ErrorRow } from './error-row'

export const requestErrors = {
  invalid_request: {
    status: 400,
    retryable: false,
    title: 'Invalid request',
    message: 'Something in the request is not as it should be. Check the marked fields and send it again.',
  },
  not_signed_in: { status: 401, retryable: false, title: 'Not signed in', message: 'Sign in to go on.' },
  invalid_api_key: {
    status: 401,
    retryable: false,
    title: 'Unknown API key',
    message: 'This API key is unknown or was revoked. Create a new one under Profile.',
  },
  forbidden: {
    status: 403,
    retryable: false,
    title: 'Not allowed',
    message: 'Your role does not allow this. Ask an admin of your workspace.',
  },
  cross_site_request: {
    status: 403,
    retryable: false,
    title: 'Cross-site request',
    message: 'This request came from another site and was refused. Open Footnote itself and try again.',
  },
  not_found: {
    status: 404,
    retryable: false,
    title: 'Not found',
    message: 'It does not exist, was deleted, or is not shared with you.',
  },
  conflict: {
    status: 409,
    retryable: false,
    title: 'Conflict',
    message: 'This changed in the meantime. Reload and try again.',
  },
  idempotency_mismatch: {
    status: 422,
    retryable: false,
    title: 'Idempotency key reused',
    message: 'This Idempotency-Key was already used with a different request. Use a new key.',
  },
  idempotency_in_progress: {
    status: 409,
    retryable: true,
    title: 'Request in progress',
    message: 'The first request with this Idempotency-Key is still running. Try again in a moment.',
  },
  body_too_large: {
    status: 413,
    retryable: false,
    title: 'Body too large',
    message: 'This is larger than the limit. Split it or ask an admin to raise the limit.',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    title: 'Too many requests',
    message: 'Too many requests in a short time. Wait a moment and try again.',
  },
  internal: {
    status: 500,
    retryable: true,
    title: 'Unexpected error',
    message: 'Something went wrong on our side. Try again; if it stays, give the request id to an admin.',
  },
  disk_full: {
    status: 507,
    retryable: true,
    title: 'Disk almost full',
    message: 'The server has too little free disk space to take this. Free some space and try again.',
  },
  database_unavailable: {
    status: 503,
    retryable: true,
    title: 'Database unavailable',
    message: 'The database does not answer right now. Nothing is lost; try again in a moment.',
  },
  database_timeout: {
    status: 504,
    retryable: true,
    title: 'Database too slow',
    message: 'The database took too long. Try again in a moment.',
  },
  shutting_down: {
    status: 503,
    retryable: true,
    title: 'Restarting',
    message: 'Footnote is restarting. Try again in a few seconds.',
  },
} as const satisfies Record<string, ErrorRow>
