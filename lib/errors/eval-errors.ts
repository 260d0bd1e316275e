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
  embedder_moved_on: {
    status: 409,
    retryable: false,
    title: 'Change has moved on',
    message:
      'The change of the embedder was called off, replaced or completed meanwhile, or documents came that it has no vectors for yet. Reload the page to see how it stands.',
  },
  embedder_gate_blocks: {
    status: 409,
    retryable: false,
    title: 'The gate blocks it',
    message:
      'The golden cases find or refuse less with the new embedder. Call the change off, or say in a sentence why it takes over all the same.',
  },
  eval_embedder_incomplete: {
    status: 409,
    retryable: false,
    title: 'Vectors missing',
    message:
      'Not every passage has a vector of this embedder, so that a run would judge what is missing. Choose it under Admin, Models: the documents are embedded beside what answers, and can then be tried.',
  },
  eval_rebuild_not_ready: {
    status: 409,
    retryable: false,
    title: 'Rebuild not ready',
    message:
      'Only passages that are built and wait for their switch can be tried. Look at the rebuild on the page of its collection.',
  },
  eval_budget_unpriced: {
    status: 422,
    retryable: false,
    title: 'A model without a price',
    message:
      'A run can be held to a budget only where it is known what its models cost. An admin can set a price under Usage and cost. Or start the run without a budget.',
  },
  eval_budget_reached: {
    status: 409,
    retryable: false,
    title: 'Stopped at its budget',
    message: 'One more answer would have passed the budget of the run. The cases that were not asked are not judged.',
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
