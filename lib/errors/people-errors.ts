import type { ErrorRow } from './error-row'

export const peopleErrors = {
  invalid_credentials: {
    status: 401,
    retryable: false,
    title: 'Wrong e-mail or password',
    message: 'E-mail or password is wrong. Try again, or ask an admin for a new sign-in link.',
  },
  account_disabled: {
    status: 403,
    retryable: false,
    title: 'Account disabled',
    message: 'This account was disabled. Ask an admin of your workspace.',
  },
  workspace_deleted: {
    status: 410,
    retryable: false,
    title: 'Workspace deleted',
    message:
      'The workspace that you were in was deleted by an admin, with everything in it. There is nothing left to sign in to.',
  },
  workspace_name_wrong: {
    status: 422,
    retryable: false,
    title: 'Not the name of this workspace',
    message: 'What you typed is not the name of this workspace. Type it as it stands above.',
  },
  workspace_deletion_running: {
    status: 409,
    retryable: false,
    title: 'Deletion is under way',
    message: 'This workspace is being deleted already. Reload the page to see how far it is.',
  },
  workspace_deletion_begun: {
    status: 409,
    retryable: false,
    title: 'Too late to take back',
    message: 'The deletion has begun or was taken back by someone else. Reload the page.',
  },
  too_many_attempts: {
    status: 429,
    retryable: true,
    title: 'Too many attempts',
    message: 'Too many wrong attempts. Wait a few minutes and try again.',
  },
  invitation_expired: {
    status: 410,
    retryable: false,
    title: 'Invitation expired',
    message: 'This invitation has expired or was used already. Ask the person who invited you for a new link.',
  },
  link_expired: {
    status: 410,
    retryable: false,
    title: 'Link expired',
    message:
      'This sign-in link has expired or was used already. Sign in with your password or ask an admin for a new link.',
  },
  weak_password: {
    status: 422,
    retryable: false,
    title: 'Password too weak',
    message: 'Use at least 10 characters that are not a common password.',
  },
  email_taken: {
    status: 409,
    retryable: false,
    title: 'E-mail in use',
    message: 'There is already an account with this e-mail. Sign in instead.',
  },
  password_change_required: {
    status: 403,
    retryable: false,
    title: 'Choose a password',
    message: 'Choose a password of your own first. Open Footnote in the browser to do so.',
  },
  single_sign_on_refused: {
    status: 403,
    retryable: false,
    title: 'No place in this workspace',
    message: 'Single sign-on knows you, but nobody has invited this e-mail yet. Ask an admin for an invitation.',
  },
  email_unverified: {
    status: 403,
    retryable: false,
    title: 'E-mail not verified',
    message: 'Your identity provider has not verified your e-mail. Verify it there, then try again.',
  },
  single_sign_on_failed: {
    status: 502,
    retryable: true,
    title: 'Single sign-on failed',
    message: 'The identity provider did not complete the sign-in. Try again, or sign in with your password.',
  },
  last_admin: {
    status: 409,
    retryable: false,
    title: 'Last admin',
    message: 'A workspace needs at least one admin. Make someone else an admin first.',
  },
} as const satisfies Record<string, ErrorRow>
