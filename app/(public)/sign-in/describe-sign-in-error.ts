import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'

/** Auth.js's own names for what can go wrong on its pages. */
const authJsErrors: Record<string, ErrorCode> = {
  OAuthCallbackError: 'single_sign_on_failed',
  OAuthSignInError: 'single_sign_on_failed',
  CallbackRouteError: 'single_sign_on_failed',
  InvalidCheck: 'single_sign_on_failed',
  AccessDenied: 'single_sign_on_refused',
  Configuration: 'single_sign_on_failed',
  MissingCSRF: 'cross_site_request',
}

/** The sentence for `?error=` (and Auth.js's `&code=`) of the sign-in page. Only codes that we know are shown, never the text itself. */
export function describeSignInError(
  error: unknown,
  code: unknown,
): { tone: 'info' | 'danger'; message: string } | null {
  if (typeof error !== 'string') return null
  if (error === 'not_signed_in') return { tone: 'info', message: 'Your session has ended. Sign in again to go on.' }
  if (error === 'workspace_deleted') return { tone: 'info', message: errorTable.workspace_deleted.message }
  if (error === 'signed_out') return { tone: 'info', message: 'You are signed out.' }
  const named = [code, error].find(
    (value): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorTable, value),
  )
  const known = named ?? (Object.hasOwn(authJsErrors, error) ? authJsErrors[error] : undefined)
  return { tone: 'danger', message: errorTable[known ?? 'internal'].message }
}
