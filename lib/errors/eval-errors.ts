import type { ErrorRow } from './error-row'

export const evalErrors = {
  eval_suite_unknown: {
    status: 422,
    retryable: false,
    title: 'Unknown suite',
    message: 'There is no golden set of this name. The shipped one is `golden`.',
  },
  eval_suite_invalid: {
    status: 422,
    retryable: false,
    title: 'Golden set not valid',
    message: 'The golden set cannot be read. Correct the place that is named and start the run again.',
  },
  eval_samples_missing: {
    status: 409,
    retryable: false,
    title: 'Sample company not loaded',
    message:
      'This golden set asks about the sample company, which is not in this workspace. An admin can load it on the page Evals; then start the run.',
  },
  eval_suite_empty: {
    status: 409,
    retryable: false,
    title: 'No case to ask',
    message:
      'This golden set has no case that says what a right answer is. Make one from the feedback inbox, or complete one under Evals, Cases.',
  },
  eval_documents_pending: {
    status: 503,
    retryable: true,
    title: 'Documents not ready',
    message:
      'The documents that this golden set asks about are still being indexed. Start the run again when they are.',
  },
  eval_group_missing: {
    status: 409,
    retryable: false,
    title: 'Group missing',
    message:
      'A case asks with the rights of a group that this workspace does not have. Create it under People and groups.',
  },
  eval_run_ended: {
    status: 409,
    retryable: false,
    title: 'Run has ended',
    message: 'This run has ended already, so there is nothing to cancel.',
  },
  judge_not_configured: {
    status: 422,
    retryable: false,
    title: 'No model to judge',
    message:
      'Judging needs a hosted model. An admin can add one under Models, and choose it for judging under Quality, Judge.',
  },
  eval_gates_invalid: {
    status: 422,
    retryable: false,
    title: 'Gates not valid',
    message: 'The file with the gates cannot be read. Correct the place that is named.',
  },
} as const satisfies Record<string, ErrorRow>
