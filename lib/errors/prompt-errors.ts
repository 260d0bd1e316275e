import type { ErrorRow } from './error-row'

export const promptErrors = {
  prompt_version_unknown: {
    status: 422,
    retryable: false,
    title: 'Unknown prompt version',
    message: 'There is no prompt version of this number. The versions are listed under Admin, Prompts.',
  },
  prompt_not_valid: {
    status: 422,
    retryable: false,
    title: 'Prompt not usable',
    message: 'The prompt lacks something that no answer can do without. Correct what is named and save again.',
  },
  prompt_moved_on: {
    status: 409,
    retryable: false,
    title: 'Version has moved on',
    message:
      'Someone took this version a step further meanwhile, or changed its text. Reload the page to see how it stands.',
  },
  prompt_needs_second_person: {
    status: 403,
    retryable: false,
    title: 'A second person reviews',
    message: 'Whoever wrote a version does not approve it. Ask another admin of this workspace to review it.',
  },
  prompt_needs_reason: {
    status: 422,
    retryable: false,
    title: 'Reason missing',
    message: 'Say in a sentence why. It is kept in the audit log.',
  },
  prompt_gate_blocks: {
    status: 409,
    retryable: false,
    title: 'The gate blocks it',
    message:
      'The eval did not show that this version is as good as the active one. Mend it in a new draft, or override the gate and say why.',
  },
  prompt_no_hosted_model: {
    status: 409,
    retryable: false,
    title: 'No model reads prompts',
    message:
      'Prompts act on hosted models, and none is connected. Connect one under Admin, Models; drafts can be written meanwhile.',
  },
  prompt_canary_running: {
    status: 409,
    retryable: false,
    title: 'A canary is running',
    message: 'One version is on trial with readers already. Let it end or roll it back first.',
  },
  prompt_experiment_running: {
    status: 409,
    retryable: false,
    title: 'An experiment is running',
    message:
      'A canary and an experiment watch the same answers: when a guard breaks, nobody could say which did it. End the experiment first, under Admin, Experiments, or release to all readers at once.',
  },
  prompt_frozen: {
    status: 409,
    retryable: false,
    title: 'Prompts are switched off',
    message:
      'The kill switch is on, and every reader gets the shipped prompt. Switch it off first, under Admin, Prompts.',
  },
  prompt_nothing_before: {
    status: 409,
    retryable: false,
    title: 'Nothing to go back to',
    message: 'No other version was active before this one.',
  },
} as const satisfies Record<string, ErrorRow>
