import type { ErrorRow } from './error-row'

export const experimentErrors = {
  experiment_moved_on: {
    status: 409,
    retryable: false,
    title: 'Experiment has moved on',
    message:
      'Someone took this experiment a step further meanwhile, or it ended by itself. Reload the page to see how it stands.',
  },
  experiment_changes_nothing: {
    status: 422,
    retryable: false,
    title: 'Nothing would change',
    message: 'What the experiment tries is what every reader has already. Choose another value.',
  },
  experiment_same_thing: {
    status: 409,
    retryable: false,
    title: 'One experiment at a time',
    message:
      'Another experiment changes the same thing now. End it first; experiments on other things may run beside it.',
  },
  experiment_canary_running: {
    status: 409,
    retryable: false,
    title: 'A prompt is on trial',
    message:
      'A canary and an experiment watch the same answers: when a guard breaks, nobody could say which did it. Let the canary end, or roll it back, under Admin, Prompts.',
  },
  experiment_frozen: {
    status: 409,
    retryable: false,
    title: 'Experiments are switched off',
    message: 'The kill switch is on, and no experiment runs. Switch it off first, at the end of the page Experiments.',
  },
  experiment_gate_blocks: {
    status: 409,
    retryable: false,
    title: 'The gate blocks it',
    message:
      'The eval did not show that the change is as good as what is active. Run both again, or override the gate and say why.',
  },
  experiment_needs_reason: {
    status: 422,
    retryable: false,
    title: 'Reason missing',
    message: 'Say in a sentence why. It is kept in the audit log.',
  },
  experiment_no_hosted_model: {
    status: 409,
    retryable: false,
    title: 'No model writes here',
    message:
      'The local model quotes, and writes no tables, steps or lists. Connect a hosted model under Admin, Models.',
  },
} as const satisfies Record<string, ErrorRow>
